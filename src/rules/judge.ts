import type { Facts } from '@/model/facts';
import { type Action, actions, type PlacedRule } from '@/model/rule';
import type { Met, Verdict } from '@/model/verdict';
import { Look } from './look';
import { mostMs } from './patience';
import { tell } from './tell';

/**
 * What these rules say of a work. Of those that it meets, the ones of the highest priority decide; among them one
 * that says "show" wins, and else the strictest. `today` is "YYYY-MM-DD" where the reader is. `byStrictness`: what can be done
 * where the work is shown, from mild to strict.
 */
export function judge(
  facts: Facts,
  rules: Iterable<PlacedRule>,
  today: string,
  byStrictness: readonly Action[] = actions,
): Verdict {
  const strictness = ({ rule }: Met): number => byStrictness.indexOf(rule.action);
  const listed = listMet(facts, rules, today);
  const highest = Math.max(...listed.met.map(({ rule }) => rule.priority));
  const deciding = listed.met
    .filter(({ rule }) => rule.priority === highest)
    .sort((one, other) => strictness(other) - strictness(one));
  const because = deciding.at(-1)?.rule.action === 'show' ? [] : deciding;
  return { action: because[0]?.rule.action ?? null, because, ...listed };
}

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
  return slow && patience.isOver ? { met, unsure, slow } : { met, unsure };
}

function holds({ on, places, until, paused }: PlacedRule, { place }: Facts, today: string): boolean {
  if (!on || (until && until < today) || (paused && paused >= today)) return false;
  return !places || places.includes(place);
}
