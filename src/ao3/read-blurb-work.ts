import type { BlurbFacts, WorkBlurb } from '@/model/blurb';
import { seriesId, type WorkId, workId } from '@/model/ids';
import type { SeriesPart } from '@/model/work';
import type { BlurbParts } from './find-blurb-parts';
import { PageChanged } from './page-changed';
import { BlurbCounts } from './read-blurb-counts';
import type { BlurbHeading } from './read-blurb-heading';
import type { Symbols } from './read-blurb-tags';
import type { ClassIds } from './read-class-ids';
import { readCount } from './read-counts';
import { readLatestChapter } from './read-latest-chapter';
import { all, hasClass, maybe, textOf } from './select';

/** What only a work's item says. Throws PageChanged where nothing tells which work it is. */
export function readBlurbWork(
  facts: BlurbFacts,
  heading: BlurbHeading,
  symbols: Symbols,
  ids: ClassIds,
  parts: BlurbParts,
): WorkBlurb {
  const id = readId(parts.item, ids, heading);
  const counts = new BlurbCounts(parts.stats, `/works/${id}`);
  const chapters = counts.chapters();
  const language = counts.value('language');
  // AO3 leaves out a count of zero, but never the hits; before April 2020 an author could hide those.
  const unsaid = counts.has('hits') ? 0 : null;
  const countOrZero = (name: string) => (counts.has(name) ? counts.count(name) : unsaid);
  return {
    ...facts,
    kind: hasClass(parts.item, 'bookmark') ? 'bookmark' : 'work',
    id,
    gifts: heading.gifts,
    complete: symbols.complete ?? (chapters && chapters.posted === chapters.planned),
    language: language ? { code: language.getAttribute('lang'), name: textOf(language) } : null,
    series: parts.series ? all(parts.series, ':scope > li').flatMap(readSeriesPart) : [],
    words: counts.count('words'),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    latestChapter: readLatestChapter(counts.value('chapters'), id),
    collections: countOrZero('collections'),
    comments: countOrZero('comments'),
    kudos: countOrZero('kudos'),
    bookmarks: countOrZero('bookmarks'),
    hits: counts.count('hits'),
    updatedAt: readUpdated(parts.header),
    draft: parts.caution !== null,
  };
}

/** The class (2021), the item's id (not in bookmarks), the title's address (not in every add-on's rebuilt list). */
function readId(item: Element, ids: ClassIds, { href }: BlurbHeading): WorkId {
  const digits = ids.work ?? /^work_(\d+)$/.exec(item.id)?.[1] ?? /\/works\/(\d+)/.exec(href)?.[1];
  if (!digits) throw new PageChanged('#work_ID');
  return workId(digits);
}

/** "Part 2 of <a>". */
function readSeriesPart(item: Element): SeriesPart[] {
  const link = maybe(item, 'a[href*="/series/"]');
  const [, digits] = /\/series\/(\d+)/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!link || !digits) return [];
  const [, part] = /^Part ([\d,]+) of\b/.exec(textOf(item)) ?? [];
  return [{ id: seriesId(digits), name: textOf(link), part: part ? readCount(part) : null }];
}

/** A comment at the head of the item, "updated_at=1768706884", in seconds. */
function readUpdated(header: Element | null): number | null {
  for (let node = header?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) break;
    const [, seconds] =
      (node.nodeType === 8 && /\bupdated_at=(\d{1,12})\b/.exec(node.textContent ?? '')) || [];
    if (seconds) return Number(seconds) * 1000;
  }
  return null;
}
