import { browser } from 'wxt/browser';
import { readReadyRules, readyKey } from './rule-file';

/** A work by its number; a series as "series 12". */
type Name = number | string;

/** Works whose gate was opened once, and when: who reads on to the next chapter is not asked again. */
const key = 'rules:let-in';

/** Long enough for an evening. */
const lastsMs = 6 * 60 * 60 * 1000;

/** Whether there are rules, and gates among them, and the works that are let in just now. One look into the storage. */
export async function loadGateRules(): Promise<{ any: boolean; gates: boolean; allowed: Name[] }> {
  const { [readyKey]: stored, [key]: letIn } = await browser.storage.local.get([readyKey, key]);
  const { rules, gates } = readReadyRules(stored);
  return { any: rules !== '', gates, allowed: readLetIn(letIn, Date.now()).map(([work]) => work) };
}

/** Lets a work in until its time is over. `now` in milliseconds. What is over is forgotten. */
export async function letIn(work: Name, now: number): Promise<void> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const others = readLetIn(stored, now).filter(([other]) => other !== work);
  await browser.storage.local.set({ [key]: [...others, [work, now]] });
}

function readLetIn(stored: unknown, now: number): [work: Name, at: number][] {
  const pairs: unknown[] = Array.isArray(stored) ? stored : [];
  return pairs.flatMap((pair): [Name, number][] => {
    const [work, at]: unknown[] = Array.isArray(pair) ? pair : [];
    const named = typeof work === 'number' || typeof work === 'string';
    return named && typeof at === 'number' && now - at < lastsMs ? [[work, at]] : [];
  });
}
