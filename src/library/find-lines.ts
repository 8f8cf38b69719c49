import { fold, type Line } from './line';

/** Title and author: A to Z. The others: newest or longest first. */
export const orders = ['kept', 'updated', 'title', 'author', 'words'] as const;
export type Order = (typeof orders)[number];

/** The lines in which every word that was typed stands somewhere, in that order. What is unknown comes last. */
export function findLines(lines: readonly Line[], typed: string, order: Order): Line[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return lines
    .filter(({ haystack }) => words.every((word) => haystack.includes(word)))
    .sort((a, b) => compare[order](a, b) || a.id - b.id);
}

const letters = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

const compare: Record<Order, (a: Line, b: Line) => number> = {
  kept: (a, b) => b.keptAt - a.keptAt,
  updated: (a, b) => letters.compare(b.updated ?? '', a.updated ?? ''),
  title: (a, b) => letters.compare(a.sortTitle, b.sortTitle),
  author: (a, b) => letters.compare(a.byline, b.byline),
  words: (a, b) => (b.words ?? -1) - (a.words ?? -1),
};
