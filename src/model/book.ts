/**
 * What leaves the library as one file: a work, the works of a series in their order, or a selection. Every word in it
 * that is no author's (labels, headings, "Chapter 3") is the caller's, in the reader's language. All `…Html` is as
 * AO3 served it; whoever writes a file cleans it.
 */
export interface Book extends BookFacts {
  /** At least one. A book of one work shows that work's own title page, and has the same facts. */
  works: BookWork[];
  /** When what is in it last changed: the same book makes the same file. Milliseconds. */
  modifiedAt: number;
  words: BookWords;
}

export interface BookWork extends BookFacts {
  chapters: BookChapter[];
  /** The author's style sheet, made safe already, where the reader wants it; its selectors begin with `#workskin`. */
  skinCss: string | null;
}

/** What stands on a title page, and what reading devices sort by. */
export interface BookFacts {
  title: string;
  /** Names, for the book's metadata. */
  authors: string[];
  /** The line under the title ("by A and B"). */
  byline: string;
  /** Absolute; identifies the work or series wherever its files go. */
  address: string;
  /** BCP 47 ("und" where unknown), and the direction of its script ("auto" where each text must tell). */
  language: { tag: string; dir: 'ltr' | 'rtl' | 'auto' };
  publisher: string | null;
  /** "YYYY-MM-DD" */
  published: string | null;
  updated: string | null;
  /** Every tag. */
  subjects: string[];
  series: { name: string; part: number | null }[];
  /** The lines of the title page. */
  fields: BookField[];
  /** Before the chapters: summary, notes. The first of kind "summary" is also what devices show of the book. */
  opening: BookNote[];
  /** After the chapters: end notes. */
  closing: BookNote[];
  /** What an import of this very file needs to know and the page does not show, as JSON; null for nothing. */
  record: string | null;
}

export interface BookField {
  /** For machines: "rating", "fandom", "words". */
  name: string;
  /** For readers: "Archive Warnings". */
  label: string;
  values: BookValue[];
}

export interface BookValue {
  text: string;
  /** Absolute, for a value that is a link. */
  address?: string | null;
  /** For machines, where it differs from the text: "1234" for "1,234". */
  value?: string;
}

export interface BookNote {
  /** For machines: "summary", "notes", "end-notes". */
  kind: string;
  heading: string;
  html: string;
}

export interface BookChapter {
  /** As contents and chapter show it: "Chapter 3: Small Hours". */
  heading: string;
  /** Where it differs from the work's. */
  byline: string | null;
  /** As for the book. */
  record: string | null;
  /** Asked once, when the chapter's turn comes, so that a long book is never held whole. */
  read(): Promise<ChapterText>;
}

export interface ChapterText {
  opening: BookNote[];
  html: string;
  closing: BookNote[];
}

/** What a book says of itself. */
export interface BookWords {
  contents: string;
  cover: string;
  /** What contents call the title page of a book of one work. */
  titlePage: string;
  /** What contents call the page of a work's end notes. */
  afterword: string;
}
