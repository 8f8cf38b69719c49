import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import { isEnd, isFurther, type Place } from '@/model/place';
import type { ReadingShelf } from '@/model/standing';
import type { Stretch } from '@/model/stretch';
import { orCannotWrite } from './cannot-write';
import { countFinish } from './count-finish';
import { addToDay } from './days';
import { findKnownWorks, putKnownWork } from './known-works';
import { shelveByReading } from './shelve-by-reading';
import { makeStamp } from './stamps';
import { findStandings } from './standings';
import { type KeptPlace, vault } from './vault';
import { isPlaceSince, isWholePlaces } from './whole-rows';

/** Where a reader is in a work, and what it is. */
export interface Continued {
  known: KnownWork;
  place: Place;
}

/**
 * Keeps what was read of a work, at `now` (ms): where the reader is, how far they ever came, how much it was on this
 * day, what the work is, and on which shelf that puts it. One transaction, on the disk when it is over. Nothing where
 * the reader does not want to be followed in this work; whether they want it at all is for the caller to know. Throws
 * CannotWrite.
 */
export async function keepPlace(stretch: Stretch, now: number): Promise<void> {
  const { places, known, days, standings, clock } = vault;
  await orCannotWrite(
    vault.transaction('rw', [places, known, days, standings, clock], async () => {
      const { work, facts, place } = stretch;
      const standing = await standings.get(work);
      if (standing?.followed?.value === false) return;
      if (facts) await putKnownWork({ ...facts, work, seenAt: now });
      await addToDay(work, stretch, now);
      if (place !== null) await putPlace(work, place, now);
    }),
  );
}

async function putPlace(work: WorkId, place: Place, now: number): Promise<void> {
  const { furthest: before } = (await vault.places.get(work)) ?? {};
  const latest = { value: place, at: await makeStamp(now) };
  const furthest = isPlaceSince(before) && !isFurther(place, before.value) ? before : latest;
  await vault.places.put({ work, latest, furthest, v: 1 });
  const [known] = await findKnownWorks([work]);
  const complete = known?.complete ?? null;
  await shelveByReading(work, { atEnd: isEnd(furthest.value, known), complete });
  if (complete && isEnd(place, known)) await countFinish(work, known?.words ?? null, now);
}

/** The places of those works in which there is one, in no order. */
export async function findPlaces(works: readonly WorkId[]): Promise<KeptPlace[]> {
  return (await vault.places.bulkGet([...works])).filter(isWholePlaces);
}

/**
 * The works in which the reader was last, newest first, but for those that they read to the end of what is posted, and
 * those of which they say that they dropped or finished them: at most `limit`.
 */
export async function listContinued(limit: number): Promise<Continued[]> {
  // Some of the last ones may be at their end.
  const last = await listLast(limit * 5 + 20);
  const standings = await findStandings(last.map(({ known }) => known.work));
  const isOver = (work: WorkId): boolean => over.has(standings.get(work)?.shelf?.value.name ?? null);
  return last.filter(({ known, furthest }) => !isEnd(furthest, known) && !isOver(known.work)).slice(0, limit);
}

const over: ReadonlySet<ReadingShelf | null> = new Set<ReadingShelf>(['dropped', 'finished']);

/** The same with those that are at their end. */
export async function listLastPlaces(limit: number): Promise<Continued[]> {
  return listLast(limit);
}

async function listLast(limit: number): Promise<(Continued & { furthest: Place })[]> {
  const rows = await vault.places.orderBy('latest.at').reverse().limit(limit).toArray();
  const known = new Map(
    (await findKnownWorks(rows.map(({ work }) => work))).map((each) => [each.work, each]),
  );
  return rows.filter(isWholePlaces).flatMap(({ work, latest, furthest }) => {
    const each = known.get(work);
    return each ? [{ known: each, place: latest.value, furthest: furthest.value }] : [];
  });
}
