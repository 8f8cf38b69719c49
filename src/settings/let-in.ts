import { browser } from 'wxt/browser';
import type { ReadyRules } from '@/model/rule';
import { readReadyRules, readyKey } from './rule-file';

/** Works whose gate was opened once, and when: who reads on to the next chapter is not asked again. */
const key = 'rules:let-in';

/** Long enough for an evening. */
const lastsMs = 6 * 60 * 60 * 1000;

/** The rules, made ready, and the works that are let in just now. One look into the storage. */
export async function loadGateRules(): Promise<{ ready: ReadyRules; allowed: number[] }> {
  const { [readyKey]: ready, [key]: stored } = await browser.storage.local.get([readyKey, key]);
  const allowed = readLetIn(stored, Date.now()).map(([work]) => work);
  return { ready: readReadyRules(ready), allowed };
}

/** Lets a work in until its time is over. `now` in milliseconds. What is over is forgotten. */
export async function letIn(work: number, now: number): Promise<void> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const others = readLetIn(stored, now).filter(([other]) => other !== work);
  await browser.storage.local.set({ [key]: [...others, [work, now]] });
}

function readLetIn(stored: unknown, now: number): [work: number, at: number][] {
  const pairs: unknown[] = Array.isArray(stored) ? stored : [];
  return pairs.flatMap((pair): [number, number][] => {
    const [work, at]: unknown[] = Array.isArray(pair) ? pair : [];
    return typeof work === 'number' && typeof at === 'number' && now - at < lastsMs ? [[work, at]] : [];
  });
}
