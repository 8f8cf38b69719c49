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
  /** How far into the chapter, by its letters: 0 to 1. */
  fraction: number;
  quote: Quote;
}

/** Words of the text around a place, white space folded. */
export interface Quote {
  /** The end of the paragraph before; '' at the beginning. */
  before: string;
  /** The beginning of the paragraph, as much as is needed to tell it from others. */
  text: string;
  /** The beginning of the paragraph after; '' at the end. */
  after: string;
}
