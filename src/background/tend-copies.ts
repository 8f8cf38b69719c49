import browser from 'webextension-polyfill';
import { keepMirrors, noteChanges } from '@/store/keep-mirrors';
import { findLibraryLost } from '@/store/library-lost';
import { sweepRemoved } from '@/store/removed';

/**
 * Deletes for good what was removed long ago, copies what cannot be fetched again, and notes what the library is like. Where it is not what it was, an exclamation
 * mark on our button asks the reader to look; what was copied before stays.
 */
export async function tendCopies(): Promise<void> {
  try {
    await sweepRemoved(Date.now());
    await keepMirrors();
    noteChanges();
  } catch (error) {
    console.warn('Dogear: nothing was copied.', error);
    if (findLibraryLost(error)) await browser.action.setBadgeText?.({ text: '!' });
  }
}
