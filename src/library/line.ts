import { t } from '@/i18n/app';
import type { Drift } from '@/model/drift';
import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import type { KeptWork } from '@/store/database';
import type { News } from '@/store/news';
import { sortTitle } from '@/store/sort-title';
import { bylineOf } from '@/ui/byline-of';

/** What the list shows of a work and finds it by: little enough that ten thousand of them fit in memory. */
export interface Line {
  id: WorkId;
  /** False: it stands on a shelf, and there is no copy of it. */
  kept: boolean;
  title: string;
  byline: string;
  fandoms: string[];
  rating: string | null;
  language: string | null;
  words: number | null;
  complete: boolean | null;
  chaptersKept: number;
  /** How many are kept besides that left AO3. */
  chaptersGone: number;
  chaptersPosted: number | null;
  /** AO3's day of the last update, or of publication where there was none; null if unknown. */
  updated: string | null;
  keptAt: number;
  /** What AO3 has of it beyond what is kept. */
  news: News | null;
  /** What changed about it since the reader was told. */
  drift: Drift[];
  /** AO3 said that it does not show it. */
  absence: NonNullable<KeptWork['absence']> | null;
  /** AO3 has less of it than is kept, and the reader did not decide yet which of it to read. */
  shrunk: boolean;
  sortTitle: string;
  /** Everything that it is found by, folded. */
  haystack: string;
}

/** The line of a kept work. */
export function lineOf(
  { id, work, chaptersKept, chaptersGone = 0, keptAt, sortTitle, absence }: KeptWork,
  news: News | null,
  drift: Drift[] = [],
  shrunk = false,
): Line {
  const byline = bylineOf(work.authors);
  const tags = [work.rating ?? '', work.warnings, work.categories, work.fandoms, work.relationships];
  const others = [work.characters, work.freeforms, work.series.map(({ name }) => name)];
  return {
    id,
    kept: true,
    title: work.title,
    byline,
    fandoms: work.fandoms,
    rating: work.rating,
    language: work.language?.name ?? null,
    words: work.words,
    complete: work.complete,
    ...{ chaptersKept, chaptersGone },
    chaptersPosted: work.chaptersPosted,
    updated: work.updated ?? work.published,
    keptAt,
    news,
    drift,
    absence: absence ?? null,
    shrunk,
    sortTitle,
    // A line break is in no name and in nothing that is typed, so that nothing is found across two names.
    haystack: fold([work.title, byline, ...tags.flat(), ...others.flat()].join('\n')),
  };
}

/** The line of a work that stands on a shelf and is not kept; `known` is null where nothing but its id is left. */
export function lineOfKnown(id: WorkId, known: KnownWork | null): Line {
  const title = known?.title ?? t('workUnnamed', { work: String(id) });
  const byline = known ? bylineOf(known.authors) : '';
  const fandoms = known?.fandoms ?? [];
  return {
    ...{ id, kept: false, title, byline, fandoms, rating: null, language: known?.language?.name ?? null },
    ...{ words: known?.words ?? null, complete: known?.complete ?? null, chaptersKept: 0, chaptersGone: 0 },
    ...{ chaptersPosted: known?.chaptersPosted ?? null, updated: null, keptAt: known?.seenAt ?? 0 },
    ...{ news: null, drift: [], absence: null, shrunk: false, sortTitle: sortTitle(title) },
    haystack: fold([title, byline, ...fandoms].join('\n')),
  };
}

/** Without case and accents, so that "cafe" finds "Café". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
