import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import { findBlurbParts } from './find-blurb-parts';
import { findHeaderParts, findTitle } from './find-header-parts';
import { PageChanged } from './page-changed';
import { BlurbCounts } from './read-blurb-counts';
import { readBlurbHeading } from './read-blurb-heading';
import { readBlurbFandoms } from './read-blurb-tags';
import { isComplete, readBlurbLanguage } from './read-blurb-work';
import { maybe, textOf } from './select';

/**
 * The few facts of an item of a list by which a reader recognises its work. `readBlurb` reads all of them: this is for a
 * script that has to be small. Throws PageChanged as that does.
 */
export function readItemFacts(item: Element, work: WorkId): KnownFacts {
  const parts = findBlurbParts(item);
  if (!parts.header) throw new PageChanged('.header.module');
  const header = findHeaderParts(parts.header);
  const found = findTitle(header);
  const counts = new BlurbCounts({ kind: 'work', id: work, parts });
  const chapters = counts.chapters();
  return {
    title: textOf(found.title),
    authors: readBlurbHeading(found).authors,
    fandoms: readBlurbFandoms(header.fandoms),
    language: readBlurbLanguage(counts),
    words: counts.count('words'),
    chaptersPosted: chapters?.posted ?? null,
    chaptersPlanned: chapters?.planned ?? null,
    complete: saysComplete(header.symbols) ?? isComplete(chapters),
  };
}

/** By the last of the four symbols; null where it says neither. */
function saysComplete(symbols: Element | null): boolean | null {
  if (!symbols) return null;
  if (maybe(symbols, '.complete-yes')) return true;
  return maybe(symbols, '.complete-no') && false;
}
