import type { Part, Work } from './work';

/**
 * The facts of a work whose earlier values are kept, because a reader wants to know when they change: each with the
 * part that it belongs to, in the order in which changes are told.
 */
export const trackedFacts = {
  warnings: 'warnings',
  rating: 'header',
  title: 'header',
  authors: 'header',
  categories: 'header',
  fandoms: 'header',
  relationships: 'header',
  characters: 'header',
  freeforms: 'freeforms',
} as const satisfies Partial<Record<keyof Work, Part>>;
export type TrackedFact = keyof typeof trackedFacts;

/**
 * The value of such a fact as names, in an order that depends on nothing but them: another order of the same tags
 * is no change. Authors by the names they go by; none for an anonymous work.
 */
export function factValue(work: Work, fact: TrackedFact): string[] {
  const value = fact === 'authors' ? work.authors.map(({ pseud }) => pseud) : [work[fact] ?? []].flat();
  return [...new Set(value)].sort();
}
