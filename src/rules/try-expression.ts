import type { Condition } from '@/model/rule';
import { listLeaves } from './conditions';
import { findExpression } from './expression';
import { hostileTexts } from './hostile-texts';
import { longest, longestName } from './look';
import { mostMs } from './patience';

/** A regular expression of a rule, and how long the texts are, at most, on which it is used. */
export interface Expression {
  source: string;
  length: number;
}

/** The regular expressions of a condition. */
export function listExpressions(condition: Condition): Expression[] {
  return listLeaves(condition).flatMap((leaf) => {
    if (leaf.kind !== 'text' || leaf.how !== 'matches') return [];
    const length = longest[leaf.field] ?? longestName;
    return leaf.values.map((source) => ({ source, length }));
  });
}

/**
 * Whether the expression takes longer, on a text that is made for that, than all may for a whole work. May itself take
 * long: it belongs where it can be stopped from outside.
 */
export function tryExpression({ source, length }: Expression): boolean {
  const expression = findExpression(source);
  if (!expression) return false;
  const msOf = (text: string): number => {
    const since = performance.now();
    expression.test(text);
    return performance.now() - since;
  };
  // The browser makes an expression fast only when it is used again; and it may have been busy.
  return hostileTexts(source, length).some((text) => msOf(text) > mostMs && msOf(text) > mostMs);
}
