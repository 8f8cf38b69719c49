import browser from 'webextension-polyfill';

/**
 * Opens the page of the first run when Dogear has just been installed: what is kept where, rules, and places. Never on
 * an update.
 */
export async function openOnce(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
