import type { ChapterId } from './ids';

/**
 * Where a reader stopped, told by the text itself, so that it is found again in every view, font and width, and after
 * the author's edits. `progress/place-in-text` makes and finds it.
 */
export interface Place {
  /** Null in works in one piece, and where the page did not tell. */
  chapter: ChapterId | null;
  /** The chapter's 1-based position when the place was taken. */
  position: number;
  /** The paragraph, 0-based, and how many the chapter had. */
  paragraph: number;
  paragraphs: number;
  /** How far into that paragraph, by its letters: 0 to 1. */
  into: number;
  /** How far into the chapter, by its letters: 0 to 1; 1 only where it was read to its end. */
  fraction: number;
  quote: Quote;
}

/** By what the paragraph is known again. */
export interface Quote {
  /** Its beginning, white space folded: for the reader's eye, and to know it by when it was reworded. */
  text: string;
  /** Its print (`progress/print-of`). */
  print: number;
  /** The prints of the paragraphs before and after it, at most `printsAround` each, the nearest first. */
  before: number[];
  after: number[];
}

/**
 * With so many neighbours on each side, a chapter of which a third was rewritten still has some that were not: that
 * all eight of one side changed happens once in 15,000.
 */
export const printsAround = 8;

/** No chapter is told by more letters than this (about two lines). */
export const quoteLetters = 120;

/** A place that was found in a text. */
export interface Found {
  paragraph: number;
  into: number;
  /**
   * `exact`: the same words between the same neighbours. `moved`: the words are elsewhere in the chapter, or were
   * reworded. `guess`: they are gone; this is where they were.
   */
  sure: 'exact' | 'moved' | 'guess';
}

/** Whether one place is further on than another. */
export function isFurther(one: Place, other: Place): boolean {
  return one.position === other.position ? one.fraction > other.fraction : one.position > other.position;
}

/** Whether this is the end of the last chapter that is posted. */
export function isEnd(
  { position, fraction }: Place,
  known: { chaptersPosted: number | null } | undefined,
): boolean {
  return fraction === 1 && position >= (known?.chaptersPosted ?? Number.POSITIVE_INFINITY);
}
