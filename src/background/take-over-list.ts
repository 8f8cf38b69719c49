import type { From } from '@/messages/wire';
import type { OwnEntry } from '@/model/own-entry';
import type { Taken } from '@/model/take-over';
import { listsToTake } from '@/settings/lists-to-take';
import { mayFollow } from '@/settings/may-follow';
import { loadSettings } from '@/settings/settings';
import { giveBackEntries, takeOverEntries } from '@/store/own-entries';
import { Refused } from './keep-received';

/**
 * Takes over what a list of the reader's own on AO3 says: only from such a page, from the lists that they chose, and of
 * works in which they want to be followed. Throws Refused and CannotWrite.
 */
export async function takeOverList(
  entries: OwnEntry[],
  from: From,
  isOwnList: (address: string) => boolean,
): Promise<Taken[]> {
  refuseElsewhere(from, isOwnList);
  const settings = await loadSettings();
  const wanted = entries.filter(({ facts }) => mayFollow(settings, facts.fandoms));
  return takeOverEntries(wanted, listsToTake(settings), Date.now());
}

/** Gives it back, because the reader pressed "Undo" there. Throws Refused and CannotWrite. */
export async function giveBackTaken(
  taken: Taken[],
  from: From,
  isOwnList: (address: string) => boolean,
): Promise<null> {
  refuseElsewhere(from, isOwnList);
  await giveBackEntries(taken);
  return null;
}

function refuseElsewhere({ address, incognito }: From, isOwnList: (address: string) => boolean): void {
  if (incognito) throw new Refused('Nothing of a private window is taken over.');
  if (!isOwnList(address)) throw new Refused(`${address} is no list of the reader's own.`);
}
