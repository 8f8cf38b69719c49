import type { Blurb } from '@/model/blurb';
import { BlurbCounts } from './read-blurb-counts';
import { readBlurbFacts, readPlace } from './read-blurb-facts';
import { readBlurbHeading } from './read-blurb-heading';
import { readSymbols } from './read-blurb-tags';
import { readBlurbWork } from './read-blurb-work';
import { readCollections } from './read-collections';
import { recogniseBlurb } from './recognise-blurb';

/**
 * Reads all of one item of a listing (`li.blurb`). Null for an item that shows no work and no series; throws
 * PageChanged as `recogniseBlurb` does. Who needs a few facts of it asks `ItemFacts`.
 */
export function readBlurb(item: Element): Blurb | null {
  const found = recogniseBlurb(item);
  if (!found) return null;
  const { kind, id, parts, ids } = found;
  if (kind === 'deleted') return { kind, id, ...readPlace(parts, ids.users.at(-1) ?? null) };
  if (kind === 'mystery') {
    const collections = readCollections(parts.mystery);
    return { kind, id, collections, ...readPlace(parts, ids.users.at(-1) ?? null) };
  }
  const heading = readBlurbHeading(found);
  const symbols = readSymbols(found.header.symbols);
  const counts = new BlurbCounts(found);
  const facts = readBlurbFacts(found, heading, symbols);
  if (kind === 'work') return readBlurbWork(found, { facts, heading, symbols, counts });
  const bookmarks = counts.countOrZero('bookmarks');
  if (kind === 'external') {
    const { href } = found;
    const isOurs = /\/external_works\/\d/.test(href);
    return { ...facts, kind, id, url: /^https?:/.test(href) && !isOurs ? href : null, bookmarks };
  }
  const { complete } = symbols;
  return {
    ...facts,
    kind,
    id,
    complete,
    words: counts.count('words'),
    works: counts.count('works'),
    bookmarks,
  };
}
