import type { Action, PlacedRule } from './rule';
import type { Verdict } from './verdict';

/** From mild to strict; each has its word and its colour, the same on AO3's pages and on ours. */
export type Severity = Exclude<Action, 'show'>;

/** A rule as somebody was told of it. One that has been edited since is another, and is left alone. */
export interface RuleKey {
  line: number;
  /** The rule as it was then, as JSON. */
  was: string;
}

export const keyOfRule = (rule: PlacedRule): RuleKey => ({ line: rule.line, was: JSON.stringify(rule) });

/** The rule as it was then. Our own text, written by `keyOfRule`: its shape is known. */
export const ruleOfKey = ({ was }: RuleKey): PlacedRule => JSON.parse(was);

/** Why one rule met a work. */
export interface Reason {
  severity: Severity;
  /** The severity in a word. */
  word: string;
  why: string;
}

/** What can be done at a gate: to go, or to lift the rules that ask. */
export type Way = 'leave' | Exclude<Lifting['how'], 'slow'>;

/** What is said of a work, or of a series, before its text, in words. */
export interface Telling {
  /** What stands in the place of the text until the reader answers; null where nothing is asked. */
  asks: string | null;
  /** What stands above the text, where nothing is asked or the reader has answered. */
  says: string;
  /** The strictest of the reasons; 'note' where there is none. */
  severity: Severity;
  reasons: Reason[];
  /** What the author added since, and which rule that is about. */
  drift: string[];
  /** How it is called to put that away; null where there is nothing that the library has too. */
  putAway: string | null;
  /** What cannot be told, and why not. */
  unsure: string | null;
  /** The rules that ask, which some of the ways change. */
  rules: RuleKey[];
  /** The same as sentences, without what lifting adds to them: by these a work is let in for a while. */
  askedBy: string[];
  /** What can be done, in this order, and how it is called; none where nothing is asked. */
  ways: { way: Way; label: string }[];
}

/** A rule that works of a page meet. */
export interface MetRule {
  rule: PlacedRule;
  /** How many works of the page meet it. */
  works: number;
  /** What met it: tags, names, numbers. */
  seen: string[];
}

/** What the reader's rules have to do with a page. */
export interface RulesHere {
  met: MetRule[];
  /** Those that cannot be told of some work: AO3 hides tags, or the library could not be asked. */
  unsure: PlacedRule[];
  /** What authors added since, which such a rule is about, in words. */
  drift: string[];
}

/** The same of the page of a work, with what is said there. */
export interface JudgedWork extends RulesHere {
  telling: Telling | null;
  /** What is said in the place of tags that we hide. */
  matched: string;
}

/** The rules that the series of a page meets by its own facts. */
export interface SeriesMet {
  series: string;
  met: MetRule[];
}

export const metOnce = ({ met }: Verdict): MetRule[] => met.map((each) => ({ ...each, works: 1 }));

/**
 * How rules are lifted; `back` undoes just that. `once`: without any change of them, which is only counted. `slow`: because
 * one took too long, which the reader did not ask for; it is switched off at the second time.
 */
export interface Lifting {
  rules: RuleKey[];
  how: 'once' | 'work' | 'series' | 'today' | 'off' | 'slow';
  /** The work for which 'work' lifts them. */
  work: number | null;
  /** The name of the series for which 'series' lifts them. */
  series?: string;
  back: boolean;
}

/** What came of lifting rules. */
export interface Lifted {
  /** Those that were changed, as they are now. */
  rules: RuleKey[];
  /** Empty where nothing is to be said. */
  said: string;
}
