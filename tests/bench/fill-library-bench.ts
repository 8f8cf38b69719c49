import { workId } from '@/model/ids';
import { database } from '@/store/database';
import { findMarks } from '@/store/marks';
import { sortTitle } from '@/store/sort-title';
import { vault } from '@/store/vault';
import { seeded } from '../archive/write-prose';
import { work } from '../saving/invented-readings';

const words = 'amber harbour winter lantern orchard copper quiet river salt meadow paper engine'.split(' ');

/** Puts works in, from one number to before another, each with ten tags and every second with a place; without texts. */
export async function fill(from: number, to: number): Promise<void> {
  const next = seeded(from);
  const pick = (): string => words[Math.floor(next() * words.length)] ?? '';
  const ids = Array.from({ length: to - from }, (_, at) => workId(from + at));
  const works = ids.map((id) => {
    const title = `The ${pick()} ${pick()} ${id}`;
    const freeforms = Array.from({ length: 10 }, () => `${pick()} ${pick()}`);
    const authors = [{ login: pick(), pseud: pick() }];
    const facts = work({ id, title, freeforms, authors, fandoms: [pick()], words: id, chaptersPosted: 1 });
    const rows = { asOf: {}, chaptersKept: 1, keptAt: id, changedAt: id, sortTitle: sortTitle(title) };
    return { id, work: facts, ...rows, updatedOn: '2026-01-01', v: 1 as const };
  });
  await database.works.bulkPut(works);
  const at = '0mdt7qk00-0000-abcdefgh';
  const place = { chapter: null, position: 1, fraction: 0.5, quote: null };
  const register = { value: place, at };
  await vault
    .table('places')
    .bulkPut(
      ids
        .filter((id) => id % 2 === 0)
        .map((id) => ({ work: id, latest: register, furthest: register, v: 1 })),
    );
}

/** Ours: what the background does once it is asked for the marks of these works. */
export async function marks(ids: number[]): Promise<number> {
  return (await findMarks(ids.map(workId))).length;
}

/** The least that could know the same: the rows of three tables, by their numbers. */
export async function rows(ids: number[]): Promise<void> {
  await Promise.all([
    database.works.bulkGet(ids.map(workId)),
    vault.places.bulkGet(ids.map(workId)),
    vault.standings.bulkGet(ids.map(workId)),
  ]);
}
