import type { WorkId } from './ids';
import type { Mark } from './mark';
import type { RulePlace } from './rule';
import type { Author, Language, TagKind } from './work';

/** What rules are asked of: the same of a work in a list and of a work on its own page. */
export interface Facts {
  /** Null for a series, for a work on another site, and for what is not revealed. */
  work: number | null;
  place: RulePlace;
  title: string;
  authors: readonly Author[];
  /** The numbers of the authors' accounts; only lists have them. */
  userIds: readonly number[];
  anonymous: boolean;
  /** Null: the page does not tell. So of everything below. */
  restricted: boolean | null;
  /** Of the account that is logged in. */
  mine: boolean | null;
  complete: boolean | null;
  tags: Readonly<Record<TagKind, readonly string[]>>;
  hiddenKinds: readonly TagKind[];
  language: Language | null;
  series: readonly string[] | null;
  /** A list only counts them. */
  collections: readonly string[] | null;
  summaryHtml: string | null;
  words: number | null;
  chapters: number | null;
  kudos: number | null;
  hits: number | null;
  comments: number | null;
  bookmarks: number | null;
  /** The last day on which it changed, "YYYY-MM-DD". */
  updated: string | null;
  /** What the reader did with it; null: that could not be asked, and then no rule about it can be told. */
  mark: Mark | null;
}

/** By what rules are looked up that a work may meet. */
export interface Asked {
  /** Tags and authors as they are shown, "work-1" and "user-2" for the numbers; more than these does no harm. */
  names: readonly string[];
  /** AO3 hides tags by the reader's own preference. */
  hides: boolean;
}

/** Nothing is known. */
export const noFacts: Facts = {
  ...{ work: null, place: 'lists', title: '', authors: [], userIds: [], anonymous: false },
  ...{ restricted: null, mine: null, complete: null, hiddenKinds: [], language: null, series: null },
  ...{ collections: null, summaryHtml: null, words: null, chapters: null, kudos: null, hits: null },
  ...{ comments: null, bookmarks: null, updated: null, mark: null },
  tags: {
    ...{ rating: [], warning: [], category: [], fandom: [], relationship: [], character: [], freeform: [] },
  },
};

/**
 * The same of a work that the reader saw in a list, as it is remembered for trying rules on it: without what they did
 * with it, which is another thing by then.
 */
export interface SeenFacts extends Omit<Facts, 'mark' | 'work'> {
  work: WorkId;
}
