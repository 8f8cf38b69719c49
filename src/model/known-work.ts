import type { ChapterId, WorkId } from './ids';
import type { Author, Language, Work } from './work';

/**
 * The facts by which a reader recognises a work that they have a place in or said something of, whether it is kept or
 * not; as a page last told them.
 */
export interface KnownWork {
  work: WorkId;
  title: string;
  /** Empty: anonymous. */
  authors: Author[];
  fandoms: string[];
  language: Language | null;
  words: number | null;
  chaptersPosted: number | null;
  chaptersPlanned: number | null;
  complete: boolean | null;
  /** In ms. */
  seenAt: number;
  /** Chapters that came after the reader's furthest place, as far as lists told which they are. */
  newChapters?: { position: number; chapter: ChapterId }[];
}

/** The facts alone, as they are read from a page. */
export type KnownFacts = Omit<KnownWork, 'work' | 'seenAt' | 'newChapters'>;

/** The same of a work of which more was read. */
export function knownFacts(work: Pick<Work, keyof KnownFacts>): KnownFacts {
  const { title, authors, fandoms, language, words, chaptersPosted, chaptersPlanned, complete } = work;
  return { title, authors, fandoms, language, words, chaptersPosted, chaptersPlanned, complete };
}
