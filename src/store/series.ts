import type { SeriesId } from '@/model/ids';
import { database, type KeptWork } from './database';

/** The kept works of a series, in its order; those whose place in it is unknown come last. */
export async function listSeries(series: SeriesId): Promise<KeptWork[]> {
  const works = await database.works
    .filter(({ work }) => work.series.some(({ id }) => id === series))
    .toArray();
  const partOf = ({ work }: KeptWork): number =>
    work.series.find(({ id }) => id === series)?.part ?? Number.POSITIVE_INFINITY;
  return works
    .map((work) => ({ work, part: partOf(work) }))
    .sort((a, b) => (a.part === b.part ? a.work.id - b.work.id : a.part - b.part))
    .map(({ work }) => work);
}
