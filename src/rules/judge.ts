import type { Facts } from '@/model/facts';
import { type Action, actionsInLists, type PlacedRule } from '@/model/rule';
import type { Met, Verdict } from '@/model/verdict';
import { Look } from './look';
import { mostMs } from './patience';
import { tell } from './tell';

/**
 * What these rules say of a work. Of those that it meets, the ones of the highest priority decide; among them one
 * that says "show" wins, and else the strictest. What is shown for that may still be noted or highlighted, whatever the
 * priority: neither is in the way. `today` is "YYYY-MM-DD" where the reader is. `byStrictness`: what can be done
 * where the work is shown, from mild to strict; left out: in a list.
 */
export function judge(
  facts: Facts,
  rules: Iterable<PlacedRule>,
  today: string,
  byStrictness: readonly Action[] = actionsInLists,
): Verdict {
  const strictness = ({ rule }: Met): number => byStrictness.indexOf(rule.action);
  const listed = listMet(facts, rules, today);
  const sorted = [...listed.met].sort(
    (one, other) => other.rule.priority - one.rule.priority || strictness(other) - strictness(one),
  );
  const deciding = listHighest(sorted);
  const isShown = deciding.at(-1)?.rule.action === 'show';
  const because = isShown ? listHighest(sorted.filter(stays)) : deciding;
  return { action: because[0]?.rule.action ?? null, because, ...listed };
}

/** Of rules that are sorted those of the highest priority. */
const listHighest = (sorted: readonly Met[]): Met[] =>
  sorted.filter(({ rule }) => rule.priority === sorted[0]?.rule.priority);

/** What of a work that is always shown is said all the same. */
const stays = ({ rule }: Met): boolean => ['note', 'highlight'].includes(rule.action);

/** The rules that the work meets, whatever they make of it together, and those that cannot be told. */
export function listMet(
  facts: Facts,
  rules: Iterable<PlacedRule>,
  today: string,
): Pick<Verdict, 'met' | 'unsure' | 'slow'> {
  const look = new Look(facts, today);
  const { patience } = look;
  const met: Met[] = [];
  const unsure: PlacedRule[] = [];
  // A quarter of the time is no slowness of one of a thousand.
  let longest = mostMs / 4;
  let slow: PlacedRule | undefined;
  for (const rule of rules) {
    if (!holds(rule, facts, today)) continue;
    const before = patience.spent;
    const [least, most] = tell(rule.when, look);
    const took = patience.spent - before;
    if (took > longest) [longest, slow] = [took, rule];
    if (least > 0) met.push({ rule, seen: [...new Set(look.seen.splice(0))] });
    else if (most > 0) unsure.push(rule);
  }
  return { met, unsure, ...(slow && patience.isOver && { slow }) };
}

function holds({ on, places, until, paused }: PlacedRule, { place }: Facts, today: string): boolean {
  if (!on || (until && until < today) || (paused && paused >= today)) return false;
  return !places || places.includes(place);
}
