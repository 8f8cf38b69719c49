import { seriesId } from '@/model/ids';
import type { SeriesPart, Work } from '@/model/work';
import { readWarning } from './fixed-tags';
import { readCollections } from './read-collections';
import { readChapterCount, readCount } from './read-counts';
import { readDate } from './read-dates';
import { all, textOf, tidy } from './select';
import { readTagName } from './tag-names';

type Facts = Pick<
  Work,
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'fandoms'
  | 'relationships'
  | 'characters'
  | 'freeforms'
  | 'language'
  | 'series'
  | 'collections'
  | 'published'
  | 'updated'
  | 'complete'
  | 'words'
  | 'chaptersPosted'
  | 'chaptersPlanned'
>;

type Part = 'rating' | 'language' | 'series' | 'collections' | 'stats' | TagList;
type TagList = 'warnings' | 'categories' | 'fandoms' | 'relationships' | 'characters' | 'freeforms';

/** The labels of `dl.tags`. Since October 2023 in the plural where there are several. */
const labels: Readonly<Record<string, Part>> = {
  rating: 'rating',
  ratings: 'rating',
  'archive warning': 'warnings',
  'archive warnings': 'warnings',
  warning: 'warnings',
  warnings: 'warnings',
  category: 'categories',
  categories: 'categories',
  fandom: 'fandoms',
  fandoms: 'fandoms',
  relationship: 'relationships',
  relationships: 'relationships',
  character: 'characters',
  characters: 'characters',
  'additional tag': 'freeforms',
  'additional tags': 'freeforms',
  language: 'language',
  series: 'series',
  collection: 'collections',
  collections: 'collections',
  stats: 'stats',
};

/**
 * The labelled facts of a download. A label that is not there leaves its field null or empty; one that is not
 * known, or says what cannot be understood, is told in `oddities`.
 */
export function readDownloadFacts(list: Element, oddities: string[]): Facts {
  const facts: Facts = {
    rating: null,
    warnings: [],
    categories: [],
    fandoms: [],
    relationships: [],
    characters: [],
    freeforms: [],
    language: null,
    series: [],
    collections: [],
    published: null,
    updated: null,
    complete: null,
    words: null,
    chaptersPosted: null,
    chaptersPlanned: null,
  };
  for (const term of all(list, ':scope > dt')) {
    const label = textOf(term).replace(/:$/, '');
    const value = term.nextElementSibling;
    const part = labels[label.toLowerCase()];
    if (!part || !value?.matches('dd')) oddities.push(`The download has a row "${label}" that is not known.`);
    else if (part === 'rating') facts.rating = readTags(value)[0] ?? null;
    else if (part === 'language') facts.language = { code: null, name: textOf(value) };
    else if (part === 'series') facts.series = readSeries(value);
    else if (part === 'collections') facts.collections = readCollections(value);
    else if (part === 'stats') Object.assign(facts, readStats(textOf(value), oddities));
    else facts[part] = part === 'warnings' ? readTags(value).map(readWarning) : readTags(value);
  }
  return facts;
}

/** The tags of a row, by their links; by their commas in a file that has lost its links. */
function readTags(value: Element): string[] {
  const links = all(value, 'a');
  if (links.length > 0) return links.map(readTagName);
  return textOf(value).split(/, /).filter(Boolean);
}

/** "Part 2 of <a>, Part 1 of <a>": the number stands in the text before its link. */
function readSeries(value: Element): SeriesPart[] {
  const series: SeriesPart[] = [];
  let before = '';
  for (const node of value.childNodes) {
    const [, digits] = /\/series\/(\d+)/.exec(hrefOf(node)) ?? [];
    if (digits) {
      const [, part] = /\bPart ([\d,]+) of\s*$/.exec(before) ?? [];
      series.push({ id: seriesId(digits), name: textOf(node), part: part ? readCount(part) : null });
    }
    before = node.textContent ?? '';
  }
  return series;
}

/**
 * "Published: 2016-07-03 Completed: 2017-01-09 Words: 14,676 Chapters: 9/9", one run of text. Until April 2023 the
 * chapters stood before the words, and were left out of a work in one piece.
 */
function readStats(text: string, oddities: string[]): Partial<Facts> {
  const [, published] = /\bPublished: (\S+)/.exec(text) ?? [];
  const [, status, updated] = /\b(Updated|Completed): (\S+)/.exec(text) ?? [];
  const [, words] = /\bWords: ([\d,]+)/.exec(text) ?? [];
  const [, printed] = /\bChapters: (\S+)/.exec(text) ?? [];
  const counted = printed ? readChapterCount(printed) : { posted: 1, planned: 1 };
  if (!published || !counted) oddities.push(`The download's statistics are not understood: "${tidy(text)}"`);
  return {
    published: published ? readDate(published) : null,
    updated: updated ? readDate(updated) : null,
    words: words ? readCount(words) : null,
    chaptersPosted: counted?.posted ?? null,
    chaptersPlanned: counted?.planned ?? null,
    complete: counted ? counted.posted === counted.planned || status === 'Completed' : null,
  };
}

function hrefOf(node: Node): string {
  return node.nodeType === 1 ? ((node as Element).getAttribute('href') ?? '') : '';
}
