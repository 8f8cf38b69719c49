import type { PlacedRule, Rule, RuleFile } from '@/model/rule';
import { bareSentence } from './rehearse';
import { listRules } from './rule-book';
import { addToRuleFile } from './rule-file';

/** What bringing in rules makes of the reader's. */
export interface Brought {
  file: RuleFile;
  added: number;
  /** Of so many the reader has the same already, or they stood twice in what was brought. */
  known: number;
}

/** Adds those rules that are not there yet, each once and switched off, until the reader has seen them. */
export function addImported(file: RuleFile, rules: readonly Rule[]): Brought {
  const there = new Set(listRules(file.ready).map(bareSentence));
  const fresh: Rule[] = [];
  for (const rule of rules) {
    const sentence = bareSentence(rule);
    if (there.has(sentence)) continue;
    there.add(sentence);
    fresh.push({ ...rule, on: false });
  }
  return {
    file: fresh.length > 0 ? addToRuleFile(file, ...fresh) : file,
    added: fresh.length,
    known: rules.length - fresh.length,
  };
}

/** Those of the reader's rules that rest here and were on in what was brought. */
export function listResting(rules: readonly PlacedRule[], brought: readonly Rule[]): PlacedRule[] {
  const wanted = new Set(brought.filter(({ on }) => on).map(bareSentence));
  return rules.filter((rule) => !rule.on && wanted.has(bareSentence(rule)));
}
