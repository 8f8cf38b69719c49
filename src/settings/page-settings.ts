import { browser } from 'wxt/browser';
import { type HiddenKind, hiddenKinds, prefix } from './settings';
import { watchStored } from './watch-stored';

/**
 * What the early scripts of AO3's pages ask of the settings, one by one: so none of them carries the names, defaults and
 * tests of all the others, as `loadSettings` does.
 */

/** Switches that are on until the reader turns them off. */
export const onByDefault = ['rulesOnLists', 'rulesOnWorks', 'rememberSeen', 'copyOnPage'] as const;

export const isOn = async (name: (typeof onByDefault)[number]): Promise<boolean> =>
  (await load(name)) !== false;

/** Whether every work that is opened is kept. */
export const keepsByItself = async (): Promise<boolean> => (await load('keepAutomatically')) === true;

/** The kinds of tags that the reader wants hidden. */
export async function loadHiddenTags(): Promise<readonly HiddenKind[]> {
  const stored = await load('hiddenTags');
  return Array.isArray(stored) && stored.every((kind) => hiddenKinds.includes(kind)) ? stored : [];
}

/** Calls back after each change of any setting, from whatever context it came. Returns how to stop. */
export const watchAnySetting = (changed: () => void): (() => void) =>
  watchStored((key) => key.startsWith(prefix), changed);

async function load(name: string): Promise<unknown> {
  const key = prefix + name;
  return (await browser.storage.local.get([key]))[key];
}
