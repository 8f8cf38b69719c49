import type { Action, PlacedRule } from './rule';

/** A rule that a work meets, and what of the work met it (tags, names, numbers in words). */
export interface Met {
  rule: PlacedRule;
  seen: string[];
}

/** What the reader's rules say of a work. */
export interface Verdict {
  /** Null: nothing is done. */
  action: Action | null;
  /** The rules that decided so; none where nothing is done. Where a rule says that it be shown, those that note or highlight. */
  because: Met[];
  /** All that the work meets, also those that say that it be shown, and those that others went before. */
  met: Met[];
  /** Rules that cannot be told, because AO3 hides the tags that they ask for, or the library could not be asked. */
  unsure: PlacedRule[];
  /** The slowest, where regular expressions had all the time that they may take for one work; then rules are unsure too. */
  slow?: PlacedRule;
}
