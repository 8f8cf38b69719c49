import browser from 'webextension-polyfill';
import { isToCome } from '@/model/job';
import { nextRunAt } from '@/saving/claim-next';
import { paceNumbers } from '@/saving/pace';
import { patienceMs } from '@/saving/run-jobs';
import { wakeSaver } from '@/saving/wake-saver';
import { findQueue, type Queue } from '@/store/jobs';
import { putReaderFirst } from './reader-first';

/** The one alarm: it wakes us for the next request, and after a minute if the saver was killed. */
export const queueAlarm = 'queue';

/**
 * Looks after the queue, whenever something about it may have changed: shows how much waits, wakes the saver if its
 * time has come, and sets the alarm for when it will. With nothing waiting there is no alarm.
 */
export async function tendQueue(): Promise<void> {
  const now = Date.now();
  await putReaderFirst(now);
  const queue = await findQueue();
  await showBadge(queue);
  const next = (await mayAsk()) ? nextRunAt(queue, now, paceNumbers) : null;
  if (next === null) {
    await browser.alarms.clear(queueAlarm);
    return;
  }
  const isNear = next - now <= patienceMs;
  browser.alarms.create(queueAlarm, isNear ? { delayInMinutes: 1 } : { when: next });
  if (isNear) await wakeSaver(() => void tendQueue());
}

/** Whether the reader lets us ask AO3: in Firefox they can take that back at any time. */
async function mayAsk(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.contains({ origins });
}

/** The number of works that wait, and of lists whose pages do, or an exclamation mark where they wait for the reader. */
async function showBadge({ jobs, lists, pace }: Queue): Promise<void> {
  const waiting = [...lists, ...jobs].filter(isToCome).length;
  const needed = pace.stopped !== null && pace.stopped !== 'reader';
  const text = waiting === 0 ? '' : needed ? '!' : String(waiting);
  // Firefox for Android has no badge.
  await browser.action.setBadgeText?.({ text });
}
