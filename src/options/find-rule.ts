import type { PlacedRule } from '@/model/rule';
import { writeRule } from '@/rules/write-rule';

/** The same rule among these, in its line or in another where lines came or went; null where it is there no more. */
export function findRule(rules: readonly PlacedRule[], wanted: PlacedRule): PlacedRule | null {
  const sentence = writeRule(wanted);
  const same = rules.filter((rule) => writeRule(rule) === sentence);
  return same.find(({ line }) => line === wanted.line) ?? same[0] ?? null;
}
