import { browser } from 'wxt/browser';
import { type ReadingShelf, readingShelves } from '@/model/standing';
import { watchStored } from './watch-stored';

/** The kinds of tag that may be hidden by us, for readers who want no spoilers. */
export const hiddenKinds = ['freeform', 'relationship', 'character', 'warning'] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** The reader's choices. They lie in `storage.local`, where a content script sees them without waking anybody. */
export interface Settings {
  /** Keep every work that is opened. Null: the reader has not been asked yet, which counts as no. */
  keepAutomatically: boolean | null;
  /** Show kept works in their creator's style, in the reader and in files, where nothing else was said of the work. */
  creatorStyle: boolean;
  /** Offer to fetch the pictures of kept works, and show those that were fetched, in the reader and in files. */
  showPictures: boolean;
  /** Whether works that AO3 shows only to readers who are logged in are asked for with the reader's log-in. */
  restrictedWorks: (typeof restrictedWays)[number];
  /** Which tags we hide from view on AO3's lists and pages of works. Rules still see them. */
  hiddenTags: readonly HiddenKind[];
  /** Follow the reader through what they read: their places, and how much they read on a day. */
  followReading: boolean;
  /** In works of these fandoms the reader is not followed. By AO3's names for them. */
  unfollowedFandoms: readonly string[];
  /** Take over what AO3's list of works that are marked for later says, when the reader opens it. */
  takeLater: boolean;
  /** The same of their history there, and of their bookmarks. */
  takeHistory: boolean;
  takeBookmarks: boolean;
  /** Remember what lists that were opened say of works, for trying rules on them. */
  rememberSeen: boolean;
  /** Hide, dim, fold and mark items of AO3's lists as the reader's rules say. */
  rulesOnLists: boolean;
  /** Say above works and series what the rules say of them, and ask before those that meet a gate. */
  rulesOnWorks: boolean;
  /** Offer, at the edge of a work's page, the way to the place where the reader was. */
  placeOnPage: boolean;
  /** Offer the copy of a work where AO3 shows something else in its place. */
  copyOnPage: boolean;
  /** Keys of one letter do something: C on AO3 and in copies, ? on our pages. */
  letterKeys: boolean;
  /** Show on the page of a work the list from which its shelf is chosen. */
  shelfOnPage: boolean;
  /** Show in lists on AO3 how far the reader is with each work. */
  marksOnLists: boolean;
  /** New chapters of kept works on these shelves are fetched as soon as a page tells of them. */
  upToDateShelves: readonly ReadingShelf[];
  /** The same, of the reader's own shelves, by name. */
  upToDateOwnShelves: readonly string[];
}

/** `ask`: the reader says so for each work. */
export const restrictedWays = ['never', 'ask', 'always'] as const;

export const defaultSettings: Settings = {
  keepAutomatically: null,
  creatorStyle: false,
  showPictures: true,
  restrictedWorks: 'ask',
  hiddenTags: [],
  followReading: true,
  unfollowedFandoms: [],
  takeLater: false,
  takeHistory: false,
  takeBookmarks: false,
  rememberSeen: true,
  rulesOnLists: true,
  rulesOnWorks: true,
  placeOnPage: true,
  copyOnPage: true,
  letterKeys: true,
  shelfOnPage: true,
  marksOnLists: true,
  upToDateShelves: [],
  upToDateOwnShelves: [],
};

/** Whether these are kinds of tags that a reader may have us hide. */
export const areHiddenKinds = (value: unknown): value is HiddenKind[] =>
  Array.isArray(value) && value.every((kind) => hiddenKinds.includes(kind));

type Switch = { [Key in keyof Settings]: Settings[Key] extends boolean ? Key : never }[keyof Settings];
type Test = (value: unknown) => boolean;

/** Whether a stored value is one that this setting can have. What is not becomes the default. */
const others: Record<Exclude<keyof Settings, Switch>, Test> = {
  keepAutomatically: (value) => value === null || isSwitch(value),
  restrictedWorks: (value) => restrictedWays.some((way) => way === value),
  hiddenTags: areHiddenKinds,
  unfollowedFandoms: isTexts,
  upToDateShelves: (value) => Array.isArray(value) && value.every((each) => readingShelves.includes(each)),
  upToDateOwnShelves: isTexts,
};
const allows: Partial<Record<keyof Settings, Test>> = others;

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Each setting has a key of its own in the storage, so that two pages that save different ones never collide. */
export const prefix = 'setting:';
/** Asked for where they are wanted: a script that asks for none carries none. */
const listNames = () => Object.keys(defaultSettings) as (keyof Settings)[];

/** The settings as they are now; the default for each that was never saved or makes no sense. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(listNames().map((name) => prefix + name));
  const settings = { ...defaultSettings };
  for (const name of listNames()) take(settings, name, stored[prefix + name]);
  return settings;
}

/** Those of the values, by name, that are settings and make sense. */
export function settingsIn(values: Readonly<Record<string, unknown>>): Partial<Settings> {
  const settings: Partial<Settings> = {};
  for (const name of listNames()) {
    const taken = { ...defaultSettings };
    take(taken, name, values[name]);
    if (taken[name] === values[name]) Object.assign(settings, { [name]: taken[name] });
  }
  return settings;
}

function take(settings: Settings, name: keyof Settings, value: unknown): void {
  const allowed = allows[name] ?? isSwitch;
  if (allowed(value)) Object.assign(settings, { [name]: value });
}

/** Saves the settings that `change` names and leaves the others alone. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const named = listNames().filter((name) => change[name] !== undefined);
  await browser.storage.local.set(Object.fromEntries(named.map((name) => [prefix + name, change[name]])));
}

/** Calls back with all settings after each change, from whatever context it came. Returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return watchStored(
    (key) => key.startsWith(prefix),
    () => void loadSettings().then(changed),
  );
}
