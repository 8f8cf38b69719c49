import type { WorkId } from '@/model/ids';
import type { Standing } from '@/model/standing';
import { findKnownWorks } from '@/store/known-works';
import { findPlaces } from '@/store/places';
import { findStandings } from '@/store/standings';
import { useLive } from '@/ui/use-live';

/** Where a work stands with the reader, and how many chapters were posted since they came to its end. */
export interface Stands {
  standing: Standing;
  unread: number;
}

/** The same of several works, now and after each change; those of which nothing was said are left out. */
export function useStandings(works: readonly WorkId[]): ReadonlyMap<WorkId, Stands> {
  const live = useLive(async () => {
    const [standings, places, known] = await Promise.all([
      findStandings(works),
      findPlaces(works),
      findKnownWorks(works),
    ]);
    const posted = new Map(known.map(({ work, chaptersPosted }) => [work, chaptersPosted]));
    const unread = new Map(
      places.map(({ work, furthest: { value } }) => [
        work,
        value.fraction === 1 ? (posted.get(work) ?? 0) - value.position : 0,
      ]),
    );
    return new Map(
      [...standings].map(([work, standing]): [WorkId, Stands] => [
        work,
        { standing, unread: unread.get(work) ?? 0 },
      ]),
    );
  }, [works.join()]);
  return live.kind === 'ready' ? live.value : none;
}

const none: ReadonlyMap<WorkId, Stands> = new Map();
