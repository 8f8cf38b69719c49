import { browser } from 'wxt/browser';
import type { ReadyRules, RuleFile } from '@/model/rule';
import { watchStored } from './watch-stored';

/** Two keys: a page of AO3 needs the rules made ready and not the text. They are written together. */
export const readyKey = 'rules:ready';
const textKey = 'rules:text';

/** No rules at all, made ready. */
export const noRules: ReadyRules = {
  names: '',
  slots: '',
  rules: '',
  always: [],
  namesOthers: false,
  covers: false,
  gates: false,
  asksReader: false,
};

/** The reader's rules, made ready; none where none were saved. One look into the storage. */
export async function loadRules(): Promise<ReadyRules> {
  const { [readyKey]: ready } = await browser.storage.local.get([readyKey]);
  return readReadyRules(ready);
}

/** The reader's rules as they wrote them, and the same made ready. */
export async function loadRuleFile(): Promise<RuleFile> {
  const { [readyKey]: ready, [textKey]: text } = await browser.storage.local.get([readyKey, textKey]);
  return { text: typeof text === 'string' ? text : '', ready: readReadyRules(ready) };
}

/** Saves both in one go, so that they never contradict each other. */
export async function saveRuleFile({ text, ready }: RuleFile): Promise<void> {
  await browser.storage.local.set({ [readyKey]: ready, [textKey]: text });
}

/** Calls back after each change of the rules, from whatever context it came. Returns how to stop. */
export function watchRules(changed: () => void): () => void {
  return watchStored((name) => name === readyKey, changed);
}

/** What was stored, or no rules where that is none. */
export const readReadyRules = (stored: unknown): ReadyRules => (isReady(stored) ? stored : noRules);

/** What lies there is our own; another version of Dogear may have written it. */
function isReady(value: unknown): value is ReadyRules {
  if (typeof value !== 'object' || value === null) return false;
  const { names, slots, rules, always }: Partial<Record<keyof ReadyRules, unknown>> = value;
  return [names, slots, rules].every((each) => typeof each === 'string') && Array.isArray(always);
}
