import { useEffect, useState } from 'preact/hooks';
import type { Facts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import type { Rule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { asTried, type Rehearsed, rehearse } from '@/rules/rehearse';
import { listRules } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';

/** Whoever types is not interrupted: a rule is tried when it stood for so long. */
const stillMs = 250;

/** How long works are tried in one go: between two of them the page listens to the reader. */
const goMs = 25;

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
    const go = (): void => {
      const end = performance.now() + goMs;
      while (result.of < works.length && performance.now() < end) {
        const part = rehearse(tried, works.slice(result.of, result.of + 1), today());
        result.met.push(...part.met);
        result.unsure += part.unsure;
        result.of += part.of;
      }
      if (result.of < works.length) timer = setTimeout(go);
      else setRehearsed({ of: sentence, result });
    };
    let timer = setTimeout(go, stillMs);
    return () => clearTimeout(timer);
  }, [sentence, works, families.length]);
  return sentence !== null && rehearsed?.of === sentence ? rehearsed.result : null;
}
