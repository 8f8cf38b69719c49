import { browser } from 'wxt/browser';
import { wordsKey } from './language';
import { watchStored } from './watch-stored';

/** True: until the reader turns us on again. A number: until that time, in milliseconds. Absent or anything else: on. */
const key = 'off';

/** The alarm at which the background turns us on again. */
export const offAlarm = 'off';

/** Off on every page of AO3: for good, or until a time in milliseconds. Null: on. */
export type Off = 'for good' | number | null;

/** Whether the reader has turned us off, and until when. */
export const loadOff = async (): Promise<Off> => (await loadOffAndWords()).off;

/** The same, and what is said on AO3's pages in another language than English, as it was saved. One look into the storage. */
export async function loadOffAndWords(): Promise<{ off: Off; words: unknown }> {
  const { [key]: stored, [wordsKey]: words } = await browser.storage.local.get([key, wordsKey]);
  if (stored === true) return { off: 'for good', words };
  return { off: typeof stored === 'number' && Date.now() < stored ? stored : null, words };
}

/** Turns us off or on. Pages that are open follow at once; when the time is over the background calls this with null. */
export async function saveOff(off: Off): Promise<void> {
  await browser.alarms.clear(offAlarm);
  if (off === null) return browser.storage.local.remove([key]);
  await browser.storage.local.set({ [key]: off === 'for good' || off });
  if (off !== 'for good') await browser.alarms.create(offAlarm, { when: off });
}

/** Calls back when the reader has turned us off or on, from whatever page. Returns how to stop. */
export function watchOff(changed: () => void): () => void {
  return watchStored((name) => name === key, changed);
}
