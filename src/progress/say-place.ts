import type { Place } from '@/model/place';
import { cutText } from './cut-text';

/** What is said of a place to the reader, without the words around it. */
export interface PlaceSaid {
  position: number;
  /** How far into the chapter, whole; 100 only at its end. */
  percent: number;
  /** The beginning of the paragraph, for one line. */
  words: string;
}

/** A line of a narrow screen. */
const lineLetters = 50;

export function sayPlace({ position, fraction, quote }: Place): PlaceSaid {
  return { position, percent: percentOf(fraction), words: cutText(quote.text, lineLetters) };
}

/** A fraction of a chapter in whole per cent: 100 only at its end. */
export function percentOf(fraction: number): number {
  return Math.floor(fraction * 100);
}
