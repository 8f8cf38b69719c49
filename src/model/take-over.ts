import type { WorkId } from './ids';
import type { OwnEntry, OwnList } from './own-entry';
import { nextStamp, type Register, type Stamp, stampDevice, stampTime } from './stamp';
import type { Standing } from './standing';

/** A fact that was taken over from AO3, where there had been none. */
export const takenFacts = ['shelf', 'visited', 'note'] as const;
export type TakenFact = (typeof takenFacts)[number];

/** What was taken over of one work. */
export interface Taken {
  work: WorkId;
  facts: TakenFact[];
}

export interface TakingOver {
  /** From which of the lists the reader wants something. */
  lists: readonly OwnList[];
  /** The day ("YYYY-MM-DD") on which they last forgot the work; null: never. */
  forgottenOn: string | null;
  /** Now, as a stamp. */
  at: Stamp;
}

type TakenFrom<Row> = { after: Row; facts: TakenFact[] };

/**
 * What an entry of AO3's adds to what is known of a work; null: nothing. What the reader said, here or on another
 * device, always holds: a shelf and a note are taken only where there never was one, and with a stamp of the first days
 * of 1970, older than everything that anybody says. So what was given back is not taken again. Of visits the larger
 * number and the later day hold. A visit is an opened page and no reading, so that times read stay as they are, and a
 * bookmark without words says nothing that we have a place for. Of what was forgotten only a later visit is taken.
 */
export function takeOver<Row extends Standing>(
  before: Row,
  entry: OwnEntry,
  { lists, forgottenOn, at }: TakingOver,
): TakenFrom<Row> | null {
  if (before.followed?.value === false) return null;
  const first = nextStamp(null, stampTime(at) / dayMs, stampDevice(at));
  const visited = lists.includes('history') ? visitedSince(before, entry, forgottenOn) : null;
  const isNew = forgottenOn === null;
  const taken: Pick<Standing, TakenFact> = {
    ...(isNew && lists.includes('later') && entry.markedForLater && !before.shelf && toRead(first)),
    ...(visited && { visited: { value: visited, at } }),
    ...(isNew && lists.includes('bookmarks') && entry.note && !before.note && note(entry.note, first)),
  };
  const changed = takenFacts.filter((fact) => fact in taken);
  if (changed.length === 0) return null;
  return { after: { ...before, ...taken }, facts: changed.filter((fact) => !before[fact]) };
}

const dayMs = 24 * 60 * 60_000;

/** Reading moves the work on from there, as it does from every shelf that nobody chose by hand. */
const toRead = (at: Stamp): Pick<Standing, 'shelf'> => ({
  shelf: { value: { name: 'to-read', byHand: false }, at },
});
const note = (value: string, at: Stamp): Pick<Standing, 'note'> => ({ note: { value, at } });

/** Null where that is known already, or was given back. */
function visitedSince(
  { visited }: Pick<Standing, 'visited'>,
  { day, visits }: OwnEntry,
  forgottenOn: string | null,
): { times: number; lastOn: string } | null {
  // AO3 says "0 times" of works that were marked for later and never opened.
  if (day === null || visits === null || visits === 0) return null;
  if (visited?.value === null || (forgottenOn !== null && day <= forgottenOn)) return null;
  const { times, lastOn } = visited?.value ?? { times: 0, lastOn: '' };
  if (visits <= times && day <= lastOn) return null;
  return { times: Math.max(times, visits), lastOn: day > lastOn ? day : lastOn };
}

/** The same standing without these facts, as far as they are still what was taken over. `at`: now. */
export function giveBack<Row extends Standing>(before: Row, facts: readonly TakenFact[], at: Stamp): Row {
  const { shelf, visited, note } = before;
  return {
    ...before,
    ...(facts.includes('shelf') && isTaken(shelf) && { shelf: { value: { name: null, byHand: false }, at } }),
    ...(facts.includes('visited') && visited && { visited: { value: null, at } }),
    ...(facts.includes('note') && isTaken(note) && { note: { value: null, at } }),
  };
}

/** Nothing but `takeOver` makes stamps of the first minutes of 1970; what other tools remember is of the first hours. */
const isTaken = (register: Register<unknown> | undefined): boolean =>
  register !== undefined && stampTime(register.at) < 100_000;
