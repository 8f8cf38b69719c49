import type { ChapterId, SeriesId, WorkId } from './ids';

/** The kinds of tag, by AO3's own names for them, in the order in which AO3 shows them. */
export const tagKinds = [
  'rating',
  'warning',
  'category',
  'fandom',
  'relationship',
  'character',
  'freeform',
] as const;
export type TagKind = (typeof tagKinds)[number];

/** Somebody whose name stands in a byline. */
export interface Author {
  /** The account, or null for a name that is no account on this archive (an imported or external work). */
  login: string | null;
  /** The name shown; equal to the login where the author chose no other. */
  pseud: string;
  /** The archivist who brought in a work from an older archive: "Name [archived by …]". */
  archivedBy?: { login: string; pseud: string };
}

export interface Language {
  /** AO3's own short code ("ptBR", "qkz"), which is not BCP 47; null on pages from before June 2023. */
  code: string | null;
  /** As AO3 shows it, in the language itself. */
  name: string;
}

export interface SeriesPart {
  id: SeriesId;
  name: string;
  /** 1-based, as this page numbers it; null where the page gives no number. */
  part: number | null;
}

export interface Collection {
  /** The name in the collection's address. */
  name: string;
  title: string;
}

/** A work that this one came from, or that came from it. */
export interface RelatedWork {
  /** Absolute address; null for a work that is deleted or not yet revealed. */
  url: string | null;
  title: string | null;
  authors: Author[];
  restricted: boolean;
  /** For translations: the language named beside the link, as AO3 writes it. */
  language: string | null;
}

/** Somebody to whom a work is given. */
export interface Gift {
  name: string;
  /** The account behind the name; null where AO3 gives the name alone. */
  login: string | null;
}

/**
 * What one page says of a work. Of a part that the page does not show (see `Part`), every field is null or
 * empty, and means nothing. Dates are AO3's own "YYYY-MM-DD", without a time.
 */
export interface Work {
  id: WorkId;
  title: string;
  /** In the order of the byline; empty exactly when the work is anonymous. */
  authors: Author[];
  anonymous: boolean;
  /** Only for logged-in readers. Null where the page does not tell (downloads). */
  restricted: boolean | null;
  /** Tags by their real names (those of AO3's addresses), which for warnings differ from what is shown. */
  rating: string | null;
  warnings: string[];
  categories: string[];
  fandoms: string[];
  relationships: string[];
  characters: string[];
  freeforms: string[];
  /** Kinds that AO3 hid by the reader's own preference: the work may have such tags, we could not see them. */
  hiddenKinds: TagKind[];
  language: Language | null;
  series: SeriesPart[];
  collections: Collection[];
  gifts: Gift[];
  published: string | null;
  updated: string | null;
  complete: boolean | null;
  words: number | null;
  chaptersPosted: number | null;
  /** Null for a work whose end is open ("3/?"). */
  chaptersPlanned: number | null;
  kudos: number | null;
  comments: number | null;
  bookmarks: number | null;
  hits: number | null;
  summaryHtml: string | null;
  notesHtml: string | null;
  endNotesHtml: string | null;
  /** Works this one was inspired by. */
  inspiredBy: RelatedWork[];
  translationOf: RelatedWork[];
  /** Translations of this work. */
  translations: RelatedWork[];
  /** "Works inspired by this one". */
  inspiredWorks: RelatedWork[];
  /** The work's own style sheet, as AO3 serves it. */
  skinCss: string | null;
}

/** One chapter's text. All `…Html` is as AO3 served it: only what formats/clean-html made of it may be shown. */
export interface Chapter {
  /** Null where the page does not tell: works in one piece, and downloads. */
  id: ChapterId | null;
  /** 1-based. */
  position: number;
  /** The author's own title, without "Chapter 3"; null where there is none. */
  title: string | null;
  /** Only where it differs from the work's byline. */
  byline: Author[] | null;
  summaryHtml: string | null;
  notesHtml: string | null;
  html: string;
  endNotesHtml: string | null;
}

/** A line of the list of chapters that chapter pages, entire works and the chapter index carry. */
export interface ContentsEntry {
  id: ChapterId;
  position: number;
  /** May be cut ("A very long tit…") where it comes from the menu of a chapter page. */
  title: string | null;
}

/**
 * The parts of a work that one page may show and another not: chapter 3 has no summary, a download has no
 * counts, a reader's preference hides warnings. A page says nothing about a part that it does not show.
 */
export const parts = [
  'header', // title, byline, rating, category, fandom, relationship, character, language, series, collections, dates, words, chapters
  'warnings',
  'freeforms',
  'counts', // restricted, kudos, comments, bookmarks, hits
  'gifts', // gifts: on pages with the preface, never in downloads
  'preface', // summary, notes, inspiredBy, translationOf, translations
  'afterword', // end notes, inspiredWorks
  'skin',
] as const;
export type Part = (typeof parts)[number];

/** A work as a page shows it, or as it is kept, for rules. */
export interface WorkShown {
  work: Work;
  shows: Part[];
  /** Of the account that is logged in; null where that is not told. */
  mine: boolean | null;
}

/** How much of a work a page shows, or which kind of file it was: AO3's own downloads, or an export of ours. */
export type View = 'one-shot' | 'chapter' | 'entire' | 'html' | 'epub' | 'export';

/** Everything that one page, or one download, says of one work. */
export interface WorkReading {
  view: View;
  shows: Part[];
  work: Work;
  /** The chapters whose text is on this page, in reading order. */
  chapters: Chapter[];
  /** Every posted chapter with its id, where the page lists them all. */
  contents: ContentsEntry[] | null;
  /** Optional parts that were there but not understood, each a short English sentence for a bug report. */
  oddities: string[];
}
