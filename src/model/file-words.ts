import type { BookWords } from './book';
import type { Author, RelatedWork, TagKind } from './work';

/** The lines of a work's title page, by name. */
export type FieldName =
  | TagKind
  | 'language'
  | 'series'
  | 'collections'
  | 'gifts'
  | 'published'
  | 'updated'
  | 'words'
  | 'chapters'
  | 'comments'
  | 'kudos'
  | 'bookmarks'
  | 'hits'
  | 'translationOf'
  | 'inspiredBy'
  | 'translations'
  | 'inspiredWorks';

/** Summaries and notes, by where they stand. */
export type NoteName =
  | 'summary'
  | 'notes'
  | 'end-notes'
  | 'chapter-summary'
  | 'chapter-notes'
  | 'chapter-end-notes'
  | 'missing';

/** Every word in a file of ours that is no author's, in the reader's language. */
export interface FileWords {
  book: BookWords;
  /** "by A and B" */
  by(authors: readonly Author[]): string;
  /** "Chapter 3: Small Hours"; it says so of a chapter that is no longer on AO3. */
  chapter(told: { position: number; title: string | null; gone: boolean }): string;
  label(field: FieldName, count: number): string;
  heading(note: NoteName): string;
  /** A tag in AO3's own words for it. */
  tag(tag: string): string;
  hidden: string;
  day(day: string): string;
  number(count: number): string;
  partOf(part: number, name: string): string;
  chaptersOf(posted: number, planned: number | null): string;
  related(work: RelatedWork): string;
  /** That not all of the work is in the file; `posted`: as AO3 counts its chapters. */
  missing(kept: number, posted: number): string;
  /** That these parts of a series, from the first to the last of each gap, are not in the file. */
  missingParts(gaps: readonly { first: number; last: number }[]): string;
  /** The title of a book of several works that are no series, and of the series as a byline ("5 works"). */
  works(count: number): string;
  /** What stands in place of a picture, sound, film or frame. */
  leftOut(media: {
    kind: 'image' | 'audio' | 'video' | 'embed';
    name: string | null;
    host: string | null;
  }): string;
}
