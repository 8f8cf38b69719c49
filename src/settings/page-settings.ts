import { browser } from 'wxt/browser';
import { areHiddenKinds, type HiddenKind, prefix } from './settings';
import { watchStored } from './watch-stored';

/**
 * What the early scripts of AO3's pages ask of the settings, by their names: so none of them carries the names, defaults and
 * tests of all the others, as `loadSettings` does.
 */

/** Switches that are on until the reader turns them off. */
export const onByDefault = ['rulesOnLists', 'rulesOnWorks', 'rememberSeen', 'copyOnPage'] as const;

type Switch = (typeof onByDefault)[number];

export const isOn = async (name: Switch): Promise<boolean> => (await load(name))[0] !== false;

/** Whether every work that is opened is kept. */
export const keepsByItself = async (): Promise<boolean> => (await load('keepAutomatically'))[0] === true;

/** Whether rules hold on such a page, and the kinds of tags that the reader wants hidden. One look into the storage. */
export async function loadJudging(
  name: Switch,
): Promise<{ isWanted: boolean; hiddenTags: readonly HiddenKind[] }> {
  const [isWanted, hidden] = await load(name, 'hiddenTags');
  return { isWanted: isWanted !== false, hiddenTags: areHiddenKinds(hidden) ? hidden : [] };
}

/** Calls back after each change of any setting, from whatever context it came. Returns how to stop. */
export const watchAnySetting = (changed: () => void): (() => void) =>
  watchStored((key) => key.startsWith(prefix), changed);

async function load(...names: string[]): Promise<unknown[]> {
  const keys = names.map((name) => prefix + name);
  const stored = await browser.storage.local.get(keys);
  return keys.map((key) => stored[key]);
}
