import type { Met } from '@/model/verdict';

/** Between a tag of a family and its way to the tag of the rule. No name on AO3 has that space. */
export const leadsTo = '\u00a0→ ';

/** Why a rule met a work: in the reader's own words, or by what of the work met it, or else as the rule has it. */
export const reasonOf = ({ rule, seen }: Met): string => rule.reason || seen.join(', ') || rule.says || '';

/** The same, and to the reader's words how a tag of a family came under the one of the rule. */
export function explain(met: Met): string {
  const ways = met.rule.reason ? met.seen.filter((each) => each.includes(leadsTo)) : [];
  return [reasonOf(met), ...ways].join(' · ');
}

/** The same of several, each reason once. */
export function explainAll(because: readonly Met[]): string {
  return [...new Set(because.map(explain))].join('; ');
}
