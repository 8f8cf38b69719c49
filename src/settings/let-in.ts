import { browser } from 'wxt/browser';
import type { ReadyRules } from '@/model/rule';
import { readyKey } from './rule-file';

/** A work by its number; a series as "series 12". */
type Name = number | string;

/**
 * A work whose gate was opened once, when, and a rule that asked, as a sentence: who reads on to the next chapter is not
 * asked again by that rule. Where the name or the sentence is damaged it is that of no work or rule.
 */
export type LetIn = [name: unknown, at: number, rule: unknown];

const key = 'rules:let-in';

/** Long enough for an evening. */
const lastsMs = 6 * 60 * 60 * 1000;

/**
 * Whether there are rules, whether gates may be among them, and what is let in just now. One look into the storage. Where
 * nothing says that none is a gate, one may be.
 */
export async function loadGateRules(): Promise<{ any: boolean; gates: boolean; allowed: LetIn[] }> {
  const { [readyKey]: stored, [key]: letIn } = await browser.storage.local.get([readyKey, key]);
  // Pages of works read no more of the rules than that.
  const { rules = '', gates }: Partial<Record<keyof ReadyRules, unknown>> = Object(stored);
  return { any: rules !== '', gates: gates !== false, allowed: readLetIn(letIn, Date.now()) };
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

/** What is damaged, or another version wrote, lets nothing in: the gate asks once more. */
const readLetIn = (stored: unknown, now: number): LetIn[] =>
  Array.isArray(stored)
    ? stored.filter(
        (one: unknown): one is LetIn =>
          Array.isArray(one) && typeof one[1] === 'number' && one[1] <= now && now - one[1] < lastsMs,
      )
    : [];
