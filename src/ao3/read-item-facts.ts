import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import { findBlurbParts } from './find-blurb-parts';
import { findHeaderParts } from './find-header-parts';
import { PageChanged } from './page-changed';
import { BlurbCounts } from './read-blurb-counts';
import { readBlurbHeading } from './read-blurb-heading';
import { readBlurbFandoms } from './read-blurb-tags';
import { maybe, textOf } from './select';

/**
 * The few facts of an item of a list by which a reader recognises its work. `readBlurb` reads all of them: this is for a
 * script that has to be small. Throws PageChanged as that does.
 */
export function readItemFacts(item: Element, work: WorkId): KnownFacts {
  const { header, stats } = findBlurbParts(item);
  if (!header) throw new PageChanged('.header.module');
  const { heading, fandoms, symbols } = findHeaderParts(header);
  const { title, authors } = readBlurbHeading(heading);
  const counts = new BlurbCounts(stats, `/works/${work}`);
  const language = counts.value('language');
  const chapters = counts.chapters();
  return {
    title,
    authors,
    fandoms: readBlurbFandoms(fandoms),
    language: language && { code: language.getAttribute('lang'), name: textOf(language) },
    words: counts.count('words'),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    complete: saysComplete(symbols) ?? (chapters && chapters.posted === chapters.planned),
  };
}

/** By the last of the four symbols; null where it says neither. */
function saysComplete(symbols: Element | null): boolean | null {
  if (!symbols) return null;
  if (maybe(symbols, '.complete-yes')) return true;
  return maybe(symbols, '.complete-no') && false;
}
