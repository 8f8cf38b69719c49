import type { ChapterId } from '@/model/ids';
import { type Found, type Place, printsAround, type Quote, quoteLetters } from '@/model/place';
import { alignPrints, type Match } from './align-prints';
import { cutText } from './cut-text';
import { likeness } from './likeness';
import { printOf } from './print-of';

/** A chapter's paragraphs, and how many letters (UTF-16) stand before each of them and in all. */
export interface ChapterText {
  paragraphs: readonly string[];
  starts: readonly number[];
  letters: number;
}

/** A point in a text: so far into that paragraph, 0 to 1. */
export type Point = Pick<Place, 'paragraph' | 'into'>;

export function chapterText(paragraphs: readonly string[]): ChapterText {
  let letters = 0;
  const starts = paragraphs.map((text) => {
    letters += text.length;
    return letters - text.length;
  });
  return { paragraphs, starts, letters };
}

/** The place at a point of a chapter's text; null in a text without words. */
export function placeAt(
  { chapter, position }: { chapter: ChapterId | null; position: number },
  text: ChapterText,
  { paragraph, into }: Point,
): Place | null {
  const words = text.paragraphs[paragraph];
  if (words === undefined) return null;
  return {
    chapter,
    position,
    paragraph,
    paragraphs: text.paragraphs.length,
    into,
    fraction: ((text.starts[paragraph] ?? 0) + into * words.length) / text.letters,
    quote: quoteAt(text.paragraphs, paragraph, words),
  };
}

function quoteAt(paragraphs: readonly string[], at: number, words: string): Quote {
  const before = paragraphs.slice(Math.max(0, at - printsAround), at);
  const after = paragraphs.slice(at + 1, at + 1 + printsAround);
  return {
    text: cutText(words, quoteLetters),
    print: printOf(words),
    before: before.toReversed().map(printOf),
    after: after.map(printOf),
  };
}

/** Two texts that begin so much alike are the same paragraph, reworded. */
const alikeEnough = 0.3;

/** Finds a place in a text, which may be another version of it; null in a text without words. */
export function findPlace(place: Place, text: ChapterText): Found | null {
  const { paragraphs } = text;
  if (paragraphs.length === 0) return null;
  const { quote, paragraph, into } = place;
  if (isSame(quote, paragraphs, paragraph)) return { paragraph, into, sure: 'exact' };

  const prints = paragraphs.map(printOf);
  const expected = Math.round((paragraph / place.paragraphs) * paragraphs.length);
  const chain = alignPrints(quote, prints, expected);
  if (chain.length === 0) return { ...pointAt(text, place.fraction), sure: 'guess' };
  const own = chain.find(({ offset }) => offset === 0);
  if (own) {
    const sure = isBetween(quote, prints, own.paragraph) ? 'exact' : 'moved';
    return { paragraph: own.paragraph, into, sure };
  }
  return findBetween(place, paragraphs, chain);
}

/** The very text that the place was taken from: the only test that also tells refrains apart. */
function isSame({ print, before, after }: Quote, paragraphs: readonly string[], at: number): boolean {
  const has = (index: number, wanted: number): boolean => {
    const text = paragraphs[index];
    return text !== undefined && printOf(text) === wanted;
  };
  return (
    has(at, print) &&
    before.every((each, index) => has(at - 1 - index, each)) &&
    after.every((each, index) => has(at + 1 + index, each)) &&
    (before.length === printsAround || before.length === at) &&
    (after.length === printsAround || after.length === paragraphs.length - 1 - at)
  );
}

const isBetween = ({ before, after }: Quote, prints: readonly number[], at: number): boolean =>
  prints[at - 1] === before[0] && prints[at + 1] === after[0];

/** The words are not there as they were: what is most like them between the neighbours that are, or where they were. */
function findBetween({ quote, into }: Place, paragraphs: readonly string[], chain: readonly Match[]): Found {
  const left = chain.findLast(({ offset }) => offset < 0);
  const right = chain.find(({ offset }) => offset > 0);
  const end = paragraphs.length - 1;
  const from = left ? left.paragraph + 1 : Math.max(0, (right?.paragraph ?? 0) - 2 * printsAround);
  const to = right ? right.paragraph - 1 : Math.min(end, from + 2 * printsAround);

  let like: { paragraph: number; likeness: number } | null = null;
  for (let paragraph = from; paragraph <= to; paragraph++) {
    const words = paragraphs[paragraph]?.slice(0, quoteLetters) ?? '';
    const found = likeness(quote.text, words);
    if (found > (like?.likeness ?? alikeEnough)) like = { paragraph, likeness: found };
  }
  if (like) return { paragraph: like.paragraph, into, sure: 'moved' };

  // In between in the same proportion; where nothing is in between, at the neighbour that follows.
  const guess =
    left && right
      ? left.paragraph +
        Math.round((-left.offset / (right.offset - left.offset)) * (right.paragraph - left.paragraph))
      : left
        ? left.paragraph - left.offset
        : (right?.paragraph ?? 0) - (right?.offset ?? 0);
  return {
    paragraph: clamp(guess, Math.min(from, end), Math.min(Math.max(from, to), end)),
    into: 0,
    sure: 'guess',
  };
}

/** The point so far into a text, by its letters. */
function pointAt({ paragraphs, starts, letters }: ChapterText, fraction: number): Point {
  const wanted = fraction * letters;
  const after = starts.findIndex((start) => start > wanted);
  const paragraph = (after < 0 ? paragraphs.length : after) - 1;
  const length = paragraphs[paragraph]?.length ?? 1;
  return { paragraph, into: clamp((wanted - (starts[paragraph] ?? 0)) / length, 0, 1) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
