import type { Facts } from '@/model/facts';
import type { PlacedRule, Rule } from '@/model/rule';
import { withoutExceptions } from './conditions';
import { askedOf } from './facts';
import { listMet } from './judge';
import type { RuleBook } from './rule-book';
import { writeRule } from './write-rule';

/** What a rule would have done with works that were seen in lists. */
export interface Rehearsed {
  met: Facts[];
  /** Of so many it could not be told. */
  unsure: number;
  of: number;
}

/**
 * A rule as it is tried: as if it were switched on and held today; one that holds on the pages of works is tried on
 * works wherever they were seen.
 */
export function asTried(rule: PlacedRule): PlacedRule {
  const places = rule.places?.includes('works') ? null : rule.places;
  return { ...rule, places, on: true, until: null, paused: null };
}

/** What the rule, `asTried`, says of these works. */
export function rehearse(rule: PlacedRule, works: readonly Facts[], today: string): Rehearsed {
  const rehearsed: Rehearsed = { met: [], unsure: 0, of: works.length };
  for (const facts of works) {
    const { met, unsure } = listMet(facts, [rule], today);
    if (met.length > 0) rehearsed.met.push(facts);
    rehearsed.unsure += unsure.length;
  }
  return rehearsed;
}

/** The lines of the rules in the book that one of these works meets, or may meet. */
export function listLinesMet(book: RuleBook, works: readonly Facts[], today: string): Set<number> {
  const lines = new Set<number>();
  for (const facts of works) {
    const { met, unsure } = listMet(facts, book.candidates(askedOf(facts)), today);
    for (const { rule } of met) lines.add(rule.line);
    for (const { line } of unsure) lines.add(line);
  }
  return lines;
}

/** The sentence of a rule without what lifting adds to it: by this it is known however often it is lifted. */
export const bareSentence = (rule: Rule): string =>
  writeRule({ ...rule, on: true, paused: null, when: withoutExceptions(rule.when) });
