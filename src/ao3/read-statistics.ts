import type { Work } from '@/model/work';
import { readChapterCount, readCount } from './read-counts';
import { readDate } from './read-dates';
import { findPair, type Pair } from './read-pairs';
import { itemsOf, ownTextOf } from './select';

export type Statistics = Pick<
  Work,
  | 'published'
  | 'updated'
  | 'complete'
  | 'words'
  | 'chaptersPosted'
  | 'chaptersPlanned'
  | 'kudos'
  | 'comments'
  | 'bookmarks'
  | 'hits'
>;

/**
 * Dates, lengths and counts from the pairs of `dl.stats`. What is there but makes no sense is null, with a sentence
 * in `oddities`.
 */
export function readStatistics(pairs: readonly Pair[], oddities: string[]): Statistics {
  const read = <Value>(name: string, readValue: (text: string) => Value | null): Value | null => {
    const pair = findPair(pairs, name);
    const text = pair ? ownTextOf(itemsOf(pair.value.childNodes)) : '';
    const value = readValue(text);
    if (value === null && text !== '')
      oddities.push(`The statistics say "${text.slice(0, 40)}" for ${name}.`);
    return value;
  };

  // AO3 leaves out kudos, comments and bookmarks of which there are none, but prints the hits since 2020. Where they
  // are printed, by that name, what is left out is a zero; elsewhere it could be anything.
  const absent = findPair(pairs, 'hits')?.value.classList.contains('hits') ? 0 : null;
  const count = (name: string) => (findPair(pairs, name) ? read(name, readCount) : absent);

  const chapters = read('chapters', readChapterCount);
  const status = findPair(pairs, 'status')?.label ?? '';
  const complete = chapters
    ? chapters.posted === chapters.planned
    : status
      ? /^Completed/.test(status)
      : null;
  if (chapters && status && complete !== /^Completed/.test(status)) {
    oddities.push(
      `The statistics say "${status}" of ${chapters.posted}/${chapters.planned ?? '?'} chapters.`,
    );
  }

  return {
    published: read('published', readDate),
    updated: read('status', readDate),
    complete,
    words: read('words', readCount),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    kudos: count('kudos'),
    comments: count('comments'),
    bookmarks: count('bookmarks'),
    hits: read('hits', readCount),
  };
}
