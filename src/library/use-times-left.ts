import type { WorkId } from '@/model/ids';
import { minutesLeft } from '@/model/time-left';
import { findChapterLengths } from '@/store/chapter-lengths';
import { findPaces } from '@/store/paces';
import { findPlaces } from '@/store/places';
import { useLive } from '@/ui/use-live';
import { useOnce } from '@/ui/use-once';
import type { Line } from './line';

/** Minutes that the rest of each of these works takes this reader; those of which it cannot be told are left out. */
export function useTimesLeft(lines: readonly Line[]): ReadonlyMap<WorkId, number> {
  const paces = useOnce(findPaces);
  const live = useLive(async () => {
    if (paces === null) return none;
    const places = await findPlaces(lines.map(({ id }) => id));
    const lengths = await findChapterLengths(places.map(({ work }) => work));
    const placeIn = new Map(places.map(({ work, latest }) => [work, latest.value]));
    return new Map(
      lines.flatMap((line): [WorkId, number][] => {
        const chapters = lengths.get(line.id) ?? [];
        const minutes = minutesLeft({ ...line, chapters }, placeIn.get(line.id) ?? null, paces);
        return minutes === null ? [] : [[line.id, minutes]];
      }),
    );
  }, [
    lines.map(({ id, words, chaptersPosted }) => `${id} ${words} ${chaptersPosted}`).join(),
    paces !== null,
  ]);
  return live.kind === 'ready' ? live.value : none;
}

const none: ReadonlyMap<WorkId, number> = new Map();
