import type { JSX } from 'preact';
import { minutesLeft } from '@/model/time-left';
import type { Work } from '@/model/work';
import { findPaces } from '@/store/paces';
import { findPlaces } from '@/store/places';
import { sayTimeLeft } from '@/ui/say-time-left';
import { useLive } from '@/ui/use-live';

/** How long the rest of the work takes this reader; nothing where that cannot be told. */
export function TimeLeft({ work }: { work: Work }): JSX.Element | null {
  const { id, words, chaptersPosted, language } = work;
  const live = useLive(async () => {
    const [paces, [place]] = await Promise.all([findPaces(), findPlaces([id])]);
    const length = { words, chaptersPosted, language: language?.name ?? null };
    return minutesLeft(length, place?.latest.value ?? null, paces);
  }, [id, words, chaptersPosted]);
  if (live.kind !== 'ready' || live.value === null) return null;
  return <p class="dg-soft dg-small">{sayTimeLeft(live.value)}</p>;
}
