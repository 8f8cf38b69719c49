import type { BlurbFacts, WorkBlurb } from '@/model/blurb';
import { seriesId } from '@/model/ids';
import type { Language, SeriesPart } from '@/model/work';
import type { BlurbParts } from './find-blurb-parts';
import type { BlurbCounts } from './read-blurb-counts';
import type { BlurbHeading } from './read-blurb-heading';
import type { Symbols } from './read-blurb-tags';
import { type ChapterCount, readCount } from './read-counts';
import { readLatestChapter } from './read-latest-chapter';
import type { ShownBlurb } from './recognise-blurb';
import { all, hasClass, maybe, textOf } from './select';

/** What is read of an item of whatever kind. */
interface Read {
  facts: BlurbFacts;
  heading: BlurbHeading;
  symbols: Symbols;
  counts: BlurbCounts;
}

/** What only a work's item says. */
export function readBlurbWork(
  { id, parts }: ShownBlurb & { kind: 'work' },
  { facts, heading, symbols, counts }: Read,
): WorkBlurb {
  const chapters = counts.chapters();
  return {
    ...facts,
    kind: hasClass(parts.item, 'bookmark') ? 'bookmark' : 'work',
    id,
    gifts: heading.gifts,
    complete: symbols.complete ?? isComplete(chapters),
    language: readBlurbLanguage(counts),
    series: readBlurbSeries(parts),
    words: counts.count('words'),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    latestChapter: readLatestChapter(counts.value('chapters'), id),
    collections: counts.countOrZero('collections'),
    comments: counts.countOrZero('comments'),
    kudos: counts.countOrZero('kudos'),
    bookmarks: counts.countOrZero('bookmarks'),
    hits: counts.count('hits'),
    updatedAt: readUpdatedAt(parts.header),
    draft: parts.caution !== null,
  };
}

/** By its chapters, where it has no symbol for that. */
export const isComplete = (chapters: ChapterCount | null): boolean | null =>
  chapters && chapters.posted === chapters.planned;

export function readBlurbLanguage(counts: BlurbCounts): Language | null {
  const language = counts.value('language');
  return language && { code: language.getAttribute('lang'), name: textOf(language) };
}

export const readBlurbSeries = ({ series }: BlurbParts): SeriesPart[] =>
  series ? all(series, ':scope > li').flatMap(readSeriesPart) : [];

/** "Part 2 of <a>". */
function readSeriesPart(item: Element): SeriesPart[] {
  const link = maybe(item, 'a[href*="/series/"]');
  const [, digits] = /\/series\/(\d+)/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!link || !digits) return [];
  const [, part] = /^Part ([\d,]+) of\b/.exec(textOf(item)) ?? [];
  return [{ id: seriesId(digits), name: textOf(link), part: part ? readCount(part) : null }];
}

/** A comment at the head of the item, "updated_at=1768706884", in seconds. */
export function readUpdatedAt(header: Element | null): number | null {
  for (let node = header?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) break;
    const [, seconds] =
      (node.nodeType === 8 && /\bupdated_at=(\d{1,12})\b/.exec(node.textContent ?? '')) || [];
    if (seconds) return Number(seconds) * 1000;
  }
  return null;
}
