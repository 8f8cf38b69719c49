import { browser } from 'wxt/browser';
import type { WorkId } from '@/model/ids';

/** The work whose next page leads on to the reader's place by itself, because they followed a link to it. */
const key = 'place:going-on';

/** Longer than AO3 takes to answer, and shorter than a reader forgets. */
const lastsMs = 2 * 60 * 1000;

/** The reader has followed a link to their place in a work, at `now` (ms). */
export async function goOn(work: WorkId, now: number): Promise<void> {
  await browser.storage.local.set({ [key]: [work, now] });
}

/** Whether they just have. Answers yes once. */
export async function takeGoingOn(work: WorkId, now: number): Promise<boolean> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const [going, at]: unknown[] = Array.isArray(stored) ? stored : [];
  if (going !== work || typeof at !== 'number' || now - at > lastsMs) return false;
  await browser.storage.local.set({ [key]: null });
  return true;
}
