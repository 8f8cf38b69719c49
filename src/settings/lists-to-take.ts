import { type OwnList, ownLists } from '@/model/own-entry';
import type { Settings } from './settings';

/** The setting by which the reader has one of their own lists on AO3 taken over. */
export const takes = {
  later: 'takeLater',
  history: 'takeHistory',
  bookmarks: 'takeBookmarks',
} as const satisfies Record<OwnList, keyof Settings>;

/** From which of those lists what they say is taken over when the reader opens them. */
export const listsToTake = (settings: Pick<Settings, (typeof takes)[OwnList]>): OwnList[] =>
  ownLists.filter((list) => settings[takes[list]]);
