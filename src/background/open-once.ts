import browser from 'webextension-polyfill';

/**
 * Opens the library when Dogear has just been installed: there it asks its one question, whether to keep every
 * work that is opened. Never on an update.
 */
export async function openOnce(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('library.html') });
}
