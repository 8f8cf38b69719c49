import type { JSX } from 'preact';
import { minutesLeft } from '@/model/time-left';
import type { Work } from '@/model/work';
import { findChapterLengths } from '@/store/chapter-lengths';
import { findPaces } from '@/store/paces';
import { findPlaces } from '@/store/places';
import { sayTimeLeft } from '@/ui/say-time-left';
import { useLive } from '@/ui/use-live';
import { useOnce } from '@/ui/use-once';

/** How long the rest of the work takes this reader; nothing where that cannot be told. */
export function TimeLeft({ work }: { work: Work }): JSX.Element | null {
  const { id, words, chaptersPosted, language } = work;
  const paces = useOnce(findPaces);
  const live = useLive(async () => {
    if (paces === null) return null;
    const [[place], lengths] = await Promise.all([findPlaces([id]), findChapterLengths([id])]);
    const chapters = lengths.get(id) ?? [];
    const length = { words, chaptersPosted, language: language?.name ?? null, chapters };
    return minutesLeft(length, place?.latest.value ?? null, paces);
  }, [id, words, chaptersPosted, paces !== null]);
  if (live.kind !== 'ready' || live.value === null) return null;
  return <p class="dg-soft dg-small">{sayTimeLeft(live.value)}</p>;
}
