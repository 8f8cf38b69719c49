import { type SeriesId, seriesId } from '@/model/ids';
import type { Series } from '@/model/listing';
import { readByline } from './read-byline';
import { readCount } from './read-counts';
import { readDate } from './read-dates';
import { findPair, type Pair, readPairs } from './read-pairs';
import { all, maybe, one, textOf } from './select';

/**
 * Reads a series from its own page; its works are blurbs, for `readBlurbs`. Where the address is known, it is the
 * surest source of the id. Throws PageChanged.
 */
export function readSeries(page: Document, address?: string): Series {
  const main = one(page, '#main');
  const heading = one(main, 'h2.heading');
  const list = one(main, 'dl.series.meta');
  const pairs = readPairs(list);
  const labelled = (label: RegExp) => pairs.find((pair) => label.test(pair.label))?.value ?? null;
  const stats = maybe(list, ':scope > dd > dl.stats');
  const counts = stats ? readPairs(stats) : [];
  const works = countOf(counts, 'works');

  return {
    id: readId(main, textOf(heading), address),
    title: textOf(heading),
    ...readByline(labelled(/^Creators?$/)?.childNodes ?? []),
    restricted: maybe(heading, 'img[alt="(Restricted)"]') !== null,
    begun: readDate(textOf(labelled(/^Series Begun$/))),
    updated: readDate(textOf(labelled(/^Series Updated$/))),
    descriptionHtml: quoteOf(labelled(/^Description$/)),
    notesHtml: quoteOf(labelled(/^Notes$/)),
    words: countOf(counts, 'words'),
    works,
    complete: readComplete(counts),
    // Beside the works, which are always counted, a series without bookmarks has no count of those.
    bookmarks: countOf(counts, 'bookmarks') ?? (works === null ? null : 0),
  };
}

/** By the address; by the links and forms that lead to the series itself; by its name under one of its works. */
function readId(main: Element, title: string, address = ''): SeriesId | null {
  const [, given] = /\/series\/(\d+)/.exec(address) ?? [];
  if (given) return seriesId(given);
  for (const element of all(main, 'dd a, ol.pagination a, form, .navigation a')) {
    const target = element.getAttribute('href') ?? element.getAttribute('action') ?? '';
    const [, found] = /\/series\/(\d+)(?:\/bookmarks|\?page=|\/edit|$)/.exec(target) ?? [];
    if (found && !element.closest('li.blurb, blockquote')) return seriesId(found);
  }
  const namesakes = all(main, 'li.blurb > ul.series a').filter((link) => textOf(link) === title);
  const [, named] = /\/series\/(\d+)/.exec(namesakes[0]?.getAttribute('href') ?? '') ?? [];
  return named ? seriesId(named) : null;
}

function readComplete(counts: readonly Pair[]): boolean | null {
  const word = textOf(findPair(counts, 'complete')?.value ?? null);
  return word === 'Yes' ? true : word === 'No' ? false : null;
}

function quoteOf(value: Element | null): string | null {
  return (value && maybe(value, 'blockquote')?.innerHTML.trim()) ?? null;
}

function countOf(counts: readonly Pair[], name: string): number | null {
  return readCount(textOf(findPair(counts, name)?.value ?? null));
}
