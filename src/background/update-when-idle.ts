import browser from 'webextension-polyfill';

/**
 * A newer Dogear is there. It takes over once nothing is being saved and no page of ours is open, because the browser
 * closes them; else when the browser is started the next time.
 */
export async function updateWhenIdle(): Promise<void> {
  await navigator.locks.request('ao3-queue', async () => {
    if (!(await hasOpenPages())) browser.runtime.reload();
  });
}

async function hasOpenPages(): Promise<boolean> {
  const own = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({});
  // Without the permission for tabs, the browser tells the addresses of our own ones only.
  return tabs.some(({ url }) => url?.startsWith(own));
}
