import { eachCharacter } from './each-character';
import { isEnd, type Place } from './place';

/** By what AO3 counts the length of a work. */
export type Counted = 'words' | 'characters';

/** Words or characters a minute, as this reader reads; null where too little of it is known. */
export type Paces = Record<Counted, number | null>;

const byCharacters = new RegExp(`[${eachCharacter}]`, 'u');

/** How works of a language are counted, by its name, which AO3 writes in the language itself. */
export function countedIn(language: string): Counted {
  return byCharacters.test(language) ? 'characters' : 'words';
}

/** What has to be known of a work to tell how long it takes. */
export interface Length {
  words: number | null;
  chaptersPosted: number | null;
  /** As AO3 names it; null where no page told. */
  language: string | null;
  /** How long each chapter is, in whatever unit; null where no text of it is known. Left out: none is. */
  chapters?: readonly (number | null)[];
}

/**
 * Minutes that a reader who is at `place` (null: not begun) needs for the rest of what is posted. Chapters of which no
 * length is known count as the mean of the others. Null where anything that it takes to tell is unknown, and where
 * nothing is left.
 */
export function minutesLeft(
  { words, chaptersPosted, language, chapters = [] }: Length,
  place: Place | null,
  paces: Paces,
): number | null {
  const pace = language === null ? null : paces[countedIn(language)];
  if (words === null || pace === null || (place && isEnd(place, { chaptersPosted }))) return null;
  if (place === null) return words / pace;
  if (chaptersPosted === null || chaptersPosted < place.position) return null;
  const lengths = lengthsOf(chapters, chaptersPosted);
  const read =
    sum(lengths.slice(0, place.position - 1)) + (lengths[place.position - 1] ?? 0) * place.fraction;
  return (words * (1 - read / sum(lengths))) / pace;
}

/** Of all chapters that are posted. Where nobody knows, they are equally long. */
function lengthsOf(chapters: readonly (number | null)[], posted: number): number[] {
  const known = chapters.slice(0, posted).filter((length) => length !== null);
  const mean = sum(known) / known.length || 1;
  return Array.from({ length: posted }, (_, index) => Math.max(1, chapters[index] ?? mean));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
