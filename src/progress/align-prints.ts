import type { Quote } from '@/model/place';

/** A paragraph of the text that has the print of one around the place: `offset` 0 is the place's own, -1 the one before. */
export interface Match {
  offset: number;
  paragraph: number;
}

interface Link extends Match {
  /** How much it tells: a print that is there ten times tells a tenth. */
  weight: number;
  best: number;
  from: Link | null;
}

/** A print that is there more often than this is looked for only near where it is expected: separators, refrains. */
const mostTimes = 30;
/** What it costs, for each paragraph, that two matches are closer together or further apart than they were. */
const stretchCost = 0.05;
/** What it costs to begin away from where the place is expected: just enough to decide between equals. */
const awayCost = 0.002;

/**
 * Lays the prints around a place along those of a text, in order, with as few paragraphs come or gone in between as
 * can be. Empty where none of them is there. `expected`: about where the place should be.
 */
export function alignPrints(quote: Quote, prints: readonly number[], expected: number): Match[] {
  const links = findMatches(quote, prints, expected);
  let last: Link | null = null;
  for (const [index, link] of links.entries()) {
    link.best = link.weight - awayCost * Math.min(200, Math.abs(link.paragraph - link.offset - expected));
    for (const before of links.slice(0, index)) {
      if (before.offset >= link.offset || before.paragraph >= link.paragraph) continue;
      const stretch = Math.abs(link.paragraph - before.paragraph - (link.offset - before.offset));
      const score = before.best + link.weight - stretchCost * Math.min(30, stretch);
      if (score > link.best) Object.assign(link, { best: score, from: before });
    }
    if (last === null || link.best > last.best) last = link;
  }
  const chain: Match[] = [];
  for (let link = last; link; link = link.from) chain.unshift(link);
  return chain;
}

/** Every paragraph that has one of the prints, in the order of the prints. */
function findMatches({ before, print, after }: Quote, prints: readonly number[], expected: number): Link[] {
  const wanted = [...before.toReversed(), print, ...after];
  const places = new Map<number, number[]>(wanted.map((each) => [each, []]));
  for (const [paragraph, each] of prints.entries()) places.get(each)?.push(paragraph);
  return wanted.flatMap((each, index) => {
    const offset = index - before.length;
    const all = places.get(each) ?? [];
    const near = (paragraph: number): number => Math.abs(paragraph - offset - expected);
    const some =
      all.length <= mostTimes ? all : all.toSorted((a, b) => near(a) - near(b)).slice(0, mostTimes);
    return some.map(
      (paragraph): Link => ({ offset, paragraph, weight: 1 / all.length, best: 0, from: null }),
    );
  });
}
