import type { KnownFacts } from '@/model/known-work';
import { readByline } from './read-byline';
import { readChapterCount, readCount } from './read-counts';
import { findPair, readPairs } from './read-pairs';
import { all, one, oneChild, ownTextOf, textOf } from './select';
import { readTagName } from './tag-names';

/**
 * The few facts of a page of a work by which a reader recognises it. `readWork` reads all of them: this is for a script
 * that has to be small. Throws PageChanged as that does.
 */
export function readKnownFacts(page: Document): KnownFacts {
  const preface = oneChild(one(page, '#workskin'), 'preface', '#workskin > .preface');
  const title = oneChild(preface, 'title', '.preface > h2.title');
  const byline = oneChild(preface, 'byline', '.preface > h3.byline');
  const pairs = readPairs(one(page, 'dl.work.meta'));
  const statistics = readPairs(one(page, 'dl.work.meta > dd > dl.stats'));
  const valueFor = (name: string) => findPair(pairs, name)?.value ?? null;
  const numberOf = (name: string): string => ownTextOf(findPair(statistics, name)?.value.childNodes ?? []);

  const fandoms = valueFor('fandom');
  const language = valueFor('language');
  const chapters = readChapterCount(numberOf('chapters'));
  return {
    title: ownTextOf(title.childNodes) || textOf(title),
    authors: readByline(byline.childNodes).authors,
    fandoms: fandoms ? all(fandoms, 'li a').map(readTagName) : [],
    language: language && { code: language.getAttribute('lang'), name: textOf(language) },
    words: readCount(numberOf('words')),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    complete: chapters && chapters.posted === chapters.planned,
  };
}
