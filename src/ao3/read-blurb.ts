import type { Blurb, BlurbFacts, ExternalBlurb, MysteryBlurb, SeriesBlurb } from '@/model/blurb';
import { seriesId, workId } from '@/model/ids';
import { type BlurbParts, findBlurbParts } from './find-blurb-parts';
import { findHeaderParts } from './find-header-parts';
import { PageChanged } from './page-changed';
import { BlurbCounts } from './read-blurb-counts';
import { readBlurbFacts, readPlace } from './read-blurb-facts';
import { type BlurbHeading, readBlurbHeading } from './read-blurb-heading';
import { readSymbols, type Symbols } from './read-blurb-tags';
import { readBlurbWork } from './read-blurb-work';
import { type ClassIds, readClassIds } from './read-class-ids';
import { readCollections } from './read-collections';

/**
 * Reads one item of a listing (`li.blurb`), whichever list it stands in. Null for an item that shows no work and
 * no series: a collection, a pseud, a prompt, a bookmark beneath another item. Looks at nothing outside the item,
 * so that it can be asked of each as the page arrives. Throws PageChanged where an item has no title, or none that
 * tells what it is.
 */
export function readBlurb(item: Element): Blurb | null {
  const ids = readClassIds(item);
  if (!isOfInterest(item, ids)) return null;

  const parts = findBlurbParts(item);
  if (parts.mystery) return readMystery(parts, ids);
  if (!parts.header) {
    if (!parts.message && !item.classList.contains('deleted')) throw new PageChanged('.header.module');
    return { kind: 'deleted', id: null, ...readPlace(parts, ids.users.at(-1) ?? null) };
  }
  const header = findHeaderParts(parts.header);
  const heading = readBlurbHeading(header.heading);
  const symbols = readSymbols(header.symbols);
  const facts = readBlurbFacts(parts, header, heading, symbols, ids);
  if (isExternal(item, ids) || /\/external_works\/\d/.test(heading.href)) {
    return readExternal(facts, heading, ids, parts);
  }
  if (/\/series\/\d/.test(heading.href)) return readSeriesItem(facts, heading, symbols, parts);
  return readBlurbWork(facts, heading, symbols, ids, parts);
}

function isOfInterest(item: Element, ids: ClassIds): boolean {
  const { className } = item;
  return /(?<!\S)blurb(?!\S)/.test(className) && (shown.test(className) || isExternal(item, ids));
}

const shown = /(?<!\S)(?:work|bookmark|series)(?!\S)/;

function isExternal(item: Element, ids: ClassIds): boolean {
  return ids.external !== null || item.id.startsWith('external_work_');
}

function readMystery(parts: BlurbParts, ids: ClassIds): MysteryBlurb {
  const digits = ids.work ?? /^work_(\d+)$/.exec(parts.item.id)?.[1];
  return {
    kind: 'mystery',
    id: digits ? workId(digits) : null,
    collections: parts.mystery ? readCollections(parts.mystery) : [],
    ...readPlace(parts, ids.users.at(-1) ?? null),
  };
}

function readSeriesItem(
  facts: BlurbFacts,
  heading: BlurbHeading,
  { complete }: Symbols,
  { stats }: BlurbParts,
): SeriesBlurb {
  const [, digits] = /\/series\/(\d+)/.exec(heading.href) ?? [];
  const id = seriesId(digits ?? '');
  const counts = new BlurbCounts(stats, `/series/${id}`);
  return {
    ...facts,
    kind: 'series',
    id,
    complete,
    words: counts.count('words'),
    works: counts.count('works'),
    // The works are always counted; beside them, a series without bookmarks has no count of those.
    bookmarks: counts.count('bookmarks') ?? (counts.has('works') ? 0 : null),
  };
}

function readExternal(
  facts: BlurbFacts,
  heading: BlurbHeading,
  ids: ClassIds,
  { stats, item }: BlurbParts,
): ExternalBlurb {
  const [, own] = /\/external_works\/(\d+)/.exec(heading.href) ?? [];
  const [, digits] = /^external_work_(\d+)$/.exec(item.id) ?? [];
  const id = ids.external ?? Number(own ?? digits ?? Number.NaN);
  return {
    ...facts,
    kind: 'external',
    id: Number.isNaN(id) ? null : id,
    url: /^https?:/.test(heading.href) && !own ? heading.href : null,
    bookmarks: new BlurbCounts(stats, `/external_works/${id}`).count('bookmarks'),
  };
}
