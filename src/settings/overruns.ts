import { browser } from 'wxt/browser';

/** How often the regular expressions of a rule took too long, by the sentence of the rule. */
const key = 'rules:overruns';

/** At the second one a rule is switched off: one may be the page's doing. */
export const mostOverruns = 2;

/** More are not remembered: of those that are, each was on a page. */
const mostRules = 100;

/** How often rules took too long, by their sentences. */
export async function loadOverruns(): Promise<ReadonlyMap<string, number>> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  const pairs = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

/** Sets how often this rule took too long; at 0 it is forgotten. Gives the number. */
export async function changeOverruns(sentence: string, change: (before: number) => number): Promise<number> {
  return navigator.locks.request(key, async () => {
    const overruns = new Map(await loadOverruns());
    const times = change(overruns.get(sentence) ?? 0);
    overruns.delete(sentence);
    if (times > 0) overruns.set(sentence, times);
    await browser.storage.local.set({ [key]: Object.fromEntries([...overruns].slice(-mostRules)) });
    return times;
  });
}

/** Calls back after each change. Returns how to stop. */
export function watchOverruns(changed: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
