import type { WorkId } from '@/model/ids';
import { minutesLeft } from '@/model/time-left';
import { findPaces } from '@/store/paces';
import { findPlaces } from '@/store/places';
import { useLive } from '@/ui/use-live';
import type { Line } from './line';

/** Minutes that the rest of each of these works takes this reader; those of which it cannot be told are left out. */
export function useTimesLeft(lines: readonly Line[]): ReadonlyMap<WorkId, number> {
  const live = useLive(async () => {
    const [paces, places] = await Promise.all([findPaces(), findPlaces(lines.map(({ id }) => id))]);
    const placeIn = new Map(places.map(({ work, latest }) => [work, latest.value]));
    return new Map(
      lines.flatMap((line): [WorkId, number][] => {
        const minutes = minutesLeft(line, placeIn.get(line.id) ?? null, paces);
        return minutes === null ? [] : [[line.id, minutes]];
      }),
    );
  }, [lines.map(({ id, words, chaptersPosted }) => `${id} ${words} ${chaptersPosted}`).join()]);
  return live.kind === 'ready' ? live.value : none;
}

const none: ReadonlyMap<WorkId, number> = new Map();
