import { useEffect, useState } from 'preact/hooks';
import type { Facts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import type { Rule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { asTried, type Rehearsed, rehearse } from '@/rules/rehearse';
import { listRules } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';
import { inGoes } from './in-goes';

/** Whoever types is not interrupted: a rule is tried when it stood for so long. */
const stillMs = 250;

/** What the rule would have done with these works; null until that is known, and without a rule. */
export function useRehearsal(
  rule: Rule | null,
  works: readonly Facts[] | null,
  families: readonly TagFamily[],
): Rehearsed | null {
  const [rehearsed, setRehearsed] = useState<{ of: string; result: Rehearsed } | null>(null);
  const sentence = rule && writeRule(rule);
  useEffect(() => {
    if (!rule || !works || sentence === null) return;
    const [tried] = listRules(compileRules([asTried({ ...rule, line: 0 })], families));
    if (!tried) return;
    const result: Rehearsed = { met: [], unsure: 0, of: 0 };
    const tryOn = (at: number): void => {
      const part = rehearse(tried, works.slice(at, at + 1), today());
      result.met.push(...part.met);
      result.unsure += part.unsure;
      result.of += part.of;
    };
    return inGoes(works.length, tryOn, () => setRehearsed({ of: sentence, result }), stillMs);
  }, [sentence, works, families.length]);
  return sentence !== null && rehearsed?.of === sentence ? rehearsed.result : null;
}
