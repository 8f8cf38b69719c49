import type { WorkId } from './ids';
import type { Mark } from './mark';
import type { RulePlace, TextCondition } from './rule';
import type { Author, Language, TagKind } from './work';

/**
 * What rules are asked of: the same of a work in a list and of a work on its own page. Null: the page does not tell. What
 * it tells to be none is empty, and known.
 */
export interface Facts {
  /** Null for a series, for a work on another site, and for what is not revealed. */
  work: number | null;
  place: RulePlace;
  /** Empty: the page does not tell, as of what is not revealed. */
  title: string;
  /** Empty where nobody is named: where it is anonymous, or the page does not tell that either. */
  authors: readonly Author[];
  /** The numbers of the authors' accounts; only lists have them. */
  userIds: readonly number[];
  anonymous: boolean | null;
  restricted: boolean | null;
  /** Of the account that is logged in. */
  mine: boolean | null;
  complete: boolean | null;
  tags: Readonly<Record<TagKind, readonly string[]>>;
  /** Kinds that AO3 hides by the reader's own preference. */
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
  /** Whether the page leaves open more of what a condition asks than is null here; left out: it does not. */
  leavesOpen?(asked: Pick<TextCondition, 'field' | 'values'>): boolean;
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
  ...{ work: null, place: 'lists', title: '', authors: [], userIds: [], anonymous: null },
  ...{ restricted: null, mine: null, complete: null, hiddenKinds: [], language: null, series: null },
  ...{ collections: null, summaryHtml: null, words: null, chapters: null, kudos: null, hits: null },
  ...{ comments: null, bookmarks: null, updated: null, mark: null },
  leavesOpen: ({ field }) => field !== 'collection',
  tags: {
    ...{ rating: [], warning: [], category: [], fandom: [], relationship: [], character: [], freeform: [] },
  },
};

/**
 * The same of a work that the reader saw in a list, as it is remembered for trying rules on it: without what they did
 * with it, which is another thing by then. A list tells of tags of every kind; where it has no summary, there is none.
 */
export interface SeenFacts extends Omit<Facts, 'leavesOpen' | 'mark' | 'work'> {
  work: WorkId;
}
