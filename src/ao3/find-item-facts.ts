import { type Facts, noFacts } from '@/model/facts';
import type { RulePlace } from '@/model/rule';
import { ItemFacts } from './item-facts';
import { readCollections } from './read-collections';
import { type RecognisedBlurb, recogniseBlurb } from './recognise-blurb';
import { childOf, hasClass } from './select';

/**
 * What an item of a list says of what it shows; null where it says nothing (deleted), or shows no work and no series.
 * `isSeries`: on the page of a series. Throws PageChanged as `recogniseBlurb` does.
 */
export function findItemFacts(item: Element, isSeries: boolean): Facts | null {
  const found = recogniseBlurb(item);
  if (!found || found.kind === 'deleted') return null;
  const place = placeOf(found, isSeries);
  if (found.kind !== 'mystery') return new ItemFacts(found, place);
  const collections = readCollections(found.parts.mystery).flatMap(({ name, title }) => [name, title]);
  return { ...noFacts, work: found.id, place, collections };
}

function placeOf({ parts: { item, user } }: RecognisedBlurb, isSeries: boolean): RulePlace {
  if (user && hasClass(item, 'bookmark')) return 'bookmarks';
  if (user && childOf(user, 'viewed')) return 'history';
  return isSeries ? 'series' : 'lists';
}
