import type { WorkId } from '@/model/ids';
import { listDays } from '@/store/days';
import { findKnownWorks } from '@/store/known-works';
import { countFinished } from '@/store/standings';
import { findWorks } from '@/store/works';
import { type Live, useLive } from '@/ui/use-live';
import { type Review, reviewYear } from './review-year';

/** A year of reading, with the titles of those of its works of which one is remembered. */
export interface Year extends Review {
  titles: ReadonlyMap<WorkId, string>;
  /** Of the works that were read, those that are in the library. */
  kept: ReadonlySet<WorkId>;
  /** Works that were last read to their end in it. */
  finished: number;
}

/** What was read in a year, now and after each change; null where the year is. */
export function useYear(year: number | null): Live<Year | null> {
  return useLive(async () => (year === null ? null : findYear(year)), [year]);
}

async function findYear(year: number): Promise<Year> {
  const rows = await listDays(`${year}-01-01`, `${year}-12-31`);
  const works = [...new Set(rows.map(({ work }) => work))];
  const [known, kept, finished] = await Promise.all([
    findKnownWorks(works),
    findWorks(works),
    countFinished(new Date(year, 0).getTime(), new Date(year + 1, 0).getTime()),
  ]);
  // What a page said last of a work holds, kept or not.
  const facts = [
    ...kept.map(({ work }) => work),
    ...known.map(({ work, ...facts }) => ({ id: work, ...facts })),
  ];
  return {
    ...reviewYear(rows, new Map(facts.map(({ id, fandoms }) => [id, fandoms]))),
    titles: new Map(facts.map(({ id, title }) => [id, title])),
    kept: new Set(kept.map(({ id }) => id)),
    finished,
  };
}
