import type { Rule } from '@/model/rule';
import { findSlowRules } from './find-slow-rules';

/** The rule; one that is slow rests, and the notice above the rules says why. */
export async function restIfSlow(rule: Rule): Promise<Rule> {
  const isSlow = rule.on && (await findSlowRules([rule])).length > 0;
  return isSlow ? { ...rule, on: false } : rule;
}
