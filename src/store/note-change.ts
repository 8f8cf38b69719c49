import type { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { findOutside } from './outside';

/** The alarm by which the background copies what cannot be fetched again: a minute after the first change since. */
export const mirrorAlarm = 'mirror';
const mirrorAfterMinutes = 1;

/** To count ten thousand rows takes milliseconds, but nobody has to know it more often than that. */
const restMs = 1000;

interface Noting {
  again: boolean;
}
const noting = new WeakMap<Dexie, Noting>();

/**
 * Has what watches over a database follow a change of it: `keep` at once, and again after a rest if more changed; the
 * copy within a minute. Never throws: a change that is made is made.
 */
export function noteChange(database: Dexie, keep: () => Promise<void>): void {
  const running = noting.get(database);
  if (running) {
    running.again = true;
    return;
  }
  if (findOutside()) void run(database, keep);
}

async function run(database: Dexie, keep: () => Promise<void>): Promise<void> {
  const own: Noting = { again: true };
  noting.set(database, own);
  while (own.again && database.isOpen()) {
    own.again = false;
    try {
      await keep();
      await setAlarm();
    } catch (error) {
      console.warn('Dogear: the change was not noted outside.', error);
    }
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  noting.delete(database);
}

/** An alarm that is set already goes off when it was to. */
async function setAlarm(): Promise<void> {
  if (!browser.alarms || (await browser.alarms.get(mirrorAlarm))) return;
  browser.alarms.create(mirrorAlarm, { delayInMinutes: mirrorAfterMinutes });
}
