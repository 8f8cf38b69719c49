import type { Met } from '@/model/verdict';

/** Why a rule met a work: in the reader's own words, or else by what of the work met it. */
export function explain({ rule, seen }: Met): string {
  return rule.reason ?? seen.join(', ');
}

/** The same of several, each reason once. */
export function explainAll(because: readonly Met[]): string {
  return [...new Set(because.map(explain))].join('; ');
}
