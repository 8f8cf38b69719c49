import { browser } from 'wxt/browser';
import { readReadyRules, readyKey } from './rule-file';

/** A work by its number; a series as "series 12". */
type Name = number | string;

/**
 * A work whose gate was opened once, when, and a rule that asked, as a sentence: who reads on to the next chapter is not
 * asked again by that rule.
 */
export type LetIn = [name: Name, at: number, rule: string];

const key = 'rules:let-in';

/** Long enough for an evening. */
const lastsMs = 6 * 60 * 60 * 1000;

/** Whether there are rules, and gates among them, and what is let in just now. One look into the storage. */
export async function loadGateRules(): Promise<{ any: boolean; gates: boolean; allowed: LetIn[] }> {
  const { [readyKey]: stored, [key]: letIn } = await browser.storage.local.get([readyKey, key]);
  const { rules, gates } = readReadyRules(stored);
  return { any: rules !== '', gates, allowed: readLetIn(letIn, Date.now()) };
}

/** Whether all of these rules let a work in. */
export const isLetIn = (allowed: readonly LetIn[], name: Name, rules: readonly string[]): boolean =>
  rules.every((rule) => allowed.some(([work, , by]) => work === name && by === rule));

/** Has these rules let a work in until its time is over. `now` in milliseconds. What is over is forgotten. */
export async function letIn(name: Name, rules: readonly string[], now: number): Promise<void> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const more = rules.map((rule): LetIn => [name, now, rule]);
  await browser.storage.local.set({ [key]: [...readLetIn(stored, now), ...more] });
}

function readLetIn(stored: unknown, now: number): LetIn[] {
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  return entries.flatMap((entry): LetIn[] => {
    const [name, at, rule]: unknown[] = Array.isArray(entry) ? entry : [];
    const named = typeof name === 'number' || typeof name === 'string';
    const whole = named && typeof at === 'number' && typeof rule === 'string';
    return whole && now - at < lastsMs ? [[name, at, rule]] : [];
  });
}
