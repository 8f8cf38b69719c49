import type { TagFamily } from './family';
import type { Shelf } from './standing';

/**
 * What a rule does with a work that it meets, from mild to strict. `show` lifts what other rules would do, but for notes
 * and highlights. `gate` asks before the text on the work's own page; in a list it is said, in its colour.
 */
export const actions = ['show', 'note', 'highlight', 'dim', 'collapse', 'hide', 'gate'] as const;
export type Action = (typeof actions)[number];

/** The same on a list, where nothing stands behind a gate: there it only says what it is. */
export const actionsInLists: readonly Action[] = [
  'show',
  'note',
  'gate',
  'highlight',
  'dim',
  'collapse',
  'hide',
];

/** Where a rule may hold. Works are their own pages; lists are all lists that have no name of their own here. */
export const places = ['lists', 'bookmarks', 'history', 'series', 'works'] as const;
export type RulePlace = (typeof places)[number];

/** What has names or words. `tag` is a tag of any kind. */
export const textFields = [
  'tag',
  'rating',
  'warning',
  'category',
  'fandom',
  'relationship',
  'character',
  'freeform',
  'author',
  'title',
  'summary',
  'language',
  'series',
  'collection',
] as const;
export type TextField = (typeof textFields)[number];

/** By its whole, by whole words within it, by a pattern with `*`, by a regular expression. */
export const hows = ['is', 'has', 'like', 'matches'] as const;
export type How = (typeof hows)[number];

/** What can be counted. A field whose number the page does not give is not known, and then no rule about it acts. */
export const numberFields = [
  'words per chapter',
  'words',
  'chapters',
  'fandoms',
  'relationships',
  'characters',
  'freeforms',
  'tags',
  'kudos per hit',
  'kudos',
  'hits',
  'comments',
  'bookmarks',
  'days since update',
] as const;
export type NumberField = (typeof numberFields)[number];

export const comparisons = ['<', '<=', '=', '>=', '>'] as const;
export type Comparison = (typeof comparisons)[number];

export const flags = ['anonymous', 'complete', 'restricted', 'mine'] as const;
export type Flag = (typeof flags)[number];

/** What the reader did with the work: the library has a chapter of it, they were in it, came to its end, gave it up. */
export const deeds = ['kept', 'read', 'finished', 'dropped'] as const;
export type Deed = (typeof deeds)[number];

/**
 * What a rule asks of a work. An `all` holds no `all` and an `any` no `any`, and each at least two, so that a
 * condition has one shape only (`rules/conditions` makes it so).
 */
export type Condition =
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | TextCondition
  | { kind: 'number'; field: NumberField; compare: Comparison; value: number }
  | { kind: 'flag'; flag: Flag }
  | { kind: 'work'; ids: number[] }
  | { kind: 'deed'; deed: Deed }
  /** One of them is enough. */
  | { kind: 'shelf'; shelves: Shelf[] };

export interface TextCondition {
  kind: 'text';
  field: TextField;
  how: How;
  /** One of them is enough. An author may be "#123", the number of the account, which outlives a new name. */
  values: string[];
  /** Only among the first so many of the kind, in the author's order; null: among all. */
  first: number | null;
  /** Which of AO3's families of these tags are meant beside their synonyms; left out: none. */
  reach?: Reach;
  /** Set by `rules/compile-rules`: other names that count as one of these tags, each with how it belongs to it. */
  kin?: Record<string, string>;
  /** Set by the same: an expression among these may run without end, and none of them is asked. */
  refused?: true;
}

/** Tags below, tags above, or both. */
export const reaches = ['subtags', 'metatags', 'family'] as const;
export type Reach = (typeof reaches)[number];

/** One of the reader's own rules. Days are "YYYY-MM-DD" where the reader is. */
export interface Rule {
  on: boolean;
  action: Action;
  when: Condition;
  /** Null: everywhere. */
  places: RulePlace[] | null;
  /** The last day on which it holds; null: for good. */
  until: string | null;
  /** Does nothing up to and with this day; null: it is not paused. */
  paused: string | null;
  /** 0 to 9. Of all rules that a work meets, those of the highest priority decide. */
  priority: number;
  /** In the reader's words. */
  reason: string | null;
}

/** A rule and the line of the reader's text on which it stands, 0-based. */
export interface PlacedRule extends Rule {
  line: number;
  /** Set by `rules/compile-rules` where neither the reader nor what it meets may say why: what it asks, in short. */
  says?: string;
  /** Set by the same: it asks what the reader did with a work. */
  asks?: true;
}

/**
 * Rules made ready for a page: looked up without being read, so that ten thousand cost no more than ten.
 * Made by `rules/compile-rules`, used by `rules/rule-book`.
 */
export interface ReadyRules {
  /** One line each: a name that the page must have, a tab, positions in `rules`. */
  names: string;
  /** Where in `names` to look for a name (`rules/name-index`). */
  slots: string;
  /** One rule a line, as JSON (`PlacedRule`). */
  rules: string;
  /** Positions in `rules` of those that no name tells. */
  always: number[];
  /** Whether any of the names is no tag's: of an author, or the number of a work. */
  namesOthers: boolean;
  /** Whether any of them takes an item out of sight. */
  covers: boolean;
  /** Whether any of them is a gate. */
  gates: boolean;
  /** Whether any of them asks what the reader did with a work. */
  asksReader: boolean;
}

/** The reader's rules as they wrote them, and the same made ready. */
export interface RuleFile {
  text: string;
  ready: ReadyRules;
  /** AO3's families of tags that are known; where they are left out, a rule is made ready without them. */
  families?: readonly TagFamily[];
}
