import type { ChapterId } from './ids';
import type { Author, ContentsEntry, Part, Work } from './work';

/** What a file of ours says of a work to whoever takes it in again: all that is known of it, and since when. */
export interface WorkRecord {
  v: 1;
  work: Work;
  /** For each part the time (ms) of the reading that it came from. */
  asOf: Partial<Record<Part, number>>;
  contents: ContentsEntry[] | null;
  contentsAsOf: number | null;
  /** How many of its chapters the file has: one with fewer was cut. */
  chapters: number;
}

/** And of a chapter, but for its text and notes, which stand beside it. */
export interface ChapterRecord {
  id: ChapterId | null;
  /** Where it was last seen. */
  position: number;
  title: string | null;
  byline: Author[] | null;
  /** The latest reading (ms) that found this text. */
  seenAt: number;
}
