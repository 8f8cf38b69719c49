import { browser } from 'wxt/browser';
import { watchStored } from './watch-stored';

/** How often the regular expressions of a rule took too long, by the sentence of the rule. */
const key = 'rules:overruns';

/** At the second one a rule is switched off: one may be the page's doing. */
export const mostOverruns = 2;

/** In place of a number: the reader switched the rule on again, and it is to hold however slow it is. */
const wanted = -1;

/** More are not remembered: of those that are, each was on a page. */
const mostRules = 100;

/** How often rules took too long, by their sentences. */
export async function loadOverruns(): Promise<ReadonlyMap<string, number>> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const pairs = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

/** This rule took too long so many times more. Whether it is to be switched off by now. */
export async function addOverruns(sentence: string, more: number): Promise<boolean> {
  const add = (before: number): number => (before === wanted ? wanted : before + more);
  return (await changeOverruns(sentence, add)) >= mostOverruns;
}

/** The reader wants this rule all the same. */
export async function allowOverruns(sentence: string): Promise<void> {
  await changeOverruns(sentence, () => wanted);
}

async function changeOverruns(sentence: string, change: (before: number) => number): Promise<number> {
  return navigator.locks.request(key, async () => {
    const overruns = new Map(await loadOverruns());
    const times = change(overruns.get(sentence) ?? 0);
    overruns.delete(sentence);
    overruns.set(sentence, times);
    await browser.storage.local.set({ [key]: Object.fromEntries([...overruns].slice(-mostRules)) });
    return times;
  });
}

/** Calls back after each change. Returns how to stop. */
export function watchOverruns(changed: () => void): () => void {
  return watchStored((name) => name === key, changed);
}
