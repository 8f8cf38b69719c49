import type { TextCondition } from '@/model/rule';
import { findExpression } from './expression';
import type { Seen } from './look';
import { hasWords, likenessTo, longestPiece, normal } from './normal';

/** A condition about texts, made ready to be asked. */
export interface Matcher {
  matches(text: Seen): boolean;
  /** Of these, one stands in every text that matches; null: that cannot be told. */
  needs: readonly string[] | null;
}

/** A condition is asked of every work on the page, and made ready once. */
const matchers = new WeakMap<TextCondition, Matcher>();

export function matcherOf(condition: TextCondition): Matcher {
  const known = matchers.get(condition);
  if (known) return known;
  const values = condition.values.map(condition.how === 'matches' ? String : normal);
  const own = makeMatcher(condition.how, values);
  const matches = (text: Seen): boolean => own.matches(text) || kinOf(condition, text) !== undefined;
  const matcher = condition.kin ? { matches, needs: null } : own;
  matchers.set(condition, matcher);
  return matcher;
}

/** How a name belongs to the family of a tag of the condition; undefined where it does not, or is the tag itself. */
export const kinOf = ({ kin }: TextCondition, { normal }: Seen): string | undefined =>
  kin && Object.hasOwn(kin, normal) ? kin[normal] : undefined;

function makeMatcher(how: TextCondition['how'], values: readonly string[]): Matcher {
  switch (how) {
    case 'is':
      return { matches: (text) => values.includes(text.normal), needs: null };
    case 'has':
      return { matches: (text) => values.some((value) => hasWords(text.normal, value)), needs: values };
    case 'like': {
      const likenesses = values.map(likenessTo);
      return {
        matches: (text) => likenesses.some((isLike) => isLike(text.normal)),
        needs: values.map(longestPiece),
      };
    }
    case 'matches': {
      const expressions = values.flatMap((value) => findExpression(value) ?? []);
      return {
        matches: (text) => expressions.some((expression) => expression.test(text.normal)),
        needs: null,
      };
    }
  }
}
