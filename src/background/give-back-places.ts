import { browser } from 'wxt/browser';

/**
 * Gives back the permission to ask single places for pictures. Whoever had pictures fetched does that; a page that was
 * closed meanwhile, or a browser that was killed, could not. When the browser starts nobody is fetching any. What the
 * reader allows for all sites, in the browser's own settings, stays.
 */
export async function giveBackPlaces(): Promise<void> {
  const ours = new Set(browser.runtime.getManifest().host_permissions?.map(hostOf));
  const { origins = [] } = await browser.permissions.getAll();
  const left = origins.filter((pattern) => !ours.has(hostOf(pattern)) && !/[*<]/.test(hostOf(pattern)));
  if (left.length > 0) await browser.permissions.remove({ origins: left });
}

/** "https://i.example.com/*" → "i.example.com"; another kind of pattern as it is. */
const hostOf = (pattern: string): string => pattern.split('/')[2] ?? pattern;
