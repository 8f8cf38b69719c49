import type { WorkId } from '@/model/ids';
import { knownFacts } from '@/model/known-work';
import { findShelfName } from '@/model/shelf-name';
import type { Stamp } from '@/model/stamp';
import type { Saying, Standing } from '@/model/standing';
import { orCannotWrite } from './cannot-write';
import { changeStanding } from './change-standing';
import { putKnownWork } from './known-works';
import { shelveAsRead } from './shelve-by-reading';
import { type KeptStanding, vault } from './vault';
import { wholeStanding } from './whole-rows';
import { findWorks } from './works';

/** Where a work stands with the reader; of most works they said nothing. */
export async function findStanding(work: WorkId): Promise<Standing> {
  return (await findStandings([work])).get(work) ?? { work, ownShelves: {} };
}

/** The same of several, those of which nothing was ever said left out. */
export async function findStandings(works: readonly WorkId[]): Promise<Map<WorkId, Standing>> {
  const rows = await vault.standings.bulkGet([...works]);
  return new Map(rows.flatMap((row) => (row ? [[row.work, wholeStanding(row)]] : [])));
}

/** How many works were last finished from one moment to another, the second not included (ms). */
export async function countFinished(from: number, to: number): Promise<number> {
  return vault.standings
    .filter(({ finishedAt }) => {
      const at = finishedAt?.value ?? null;
      return at !== null && at >= from && at < to;
    })
    .count();
}

/**
 * Keeps what the reader says of works, by their own hand; and by what they recognise those that are kept, so that they
 * still know them when they were removed. One transaction, on the disk when it is over. Throws CannotWrite, and a
 * RangeError for a name, rating or count that cannot be.
 */
export async function keepStanding(works: readonly WorkId[], saying: Saying): Promise<void> {
  const kept = await findWorks(works);
  const { standings, places, known, clock } = vault;
  await orCannotWrite(
    vault.transaction('rw', [standings, places, known, clock], async () => {
      for (const { id, work, changedAt } of kept)
        await putKnownWork({ ...knownFacts(work), work: id, seenAt: changedAt });
      for (const work of works) {
        await changeStanding(work, (before, at) => say(before, saying, at));
        if (saying.kind === 'shelf-by-reading') await shelveAsRead(work);
      }
    }),
  );
}

function say(before: KeptStanding, saying: Saying, at: Stamp): KeptStanding {
  switch (saying.kind) {
    case 'shelf':
      return { ...before, shelf: { value: { name: saying.shelf, byHand: true }, at } };
    case 'shelf-by-reading':
      return { ...before, shelf: { value: { name: null, byHand: false }, at } };
    case 'own-shelf': {
      const name = findShelfName(saying.name);
      if (name === null) throw new RangeError(`No name of a shelf: ${saying.name}`);
      return { ...before, ownShelves: { ...before.ownShelves, [name]: { value: saying.on, at } } };
    }
    case 'rating':
      return { ...before, rating: { value: saying.rating === null ? null : whole(saying.rating, 1, 5), at } };
    case 'note':
      return { ...before, note: { value: saying.note, at } };
    case 'times-read':
      return { ...before, timesRead: { value: whole(saying.times, 0, 9_999), at } };
  }
}

function whole(value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`Not from ${least} to ${most}: ${value}`);
}
