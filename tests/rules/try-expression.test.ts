import { expect, it, vi } from 'vitest';
import { findExpression, refuseExpression } from '@/rules/expression';
import { hostileTexts } from '@/rules/hostile-texts';
import { parseRules } from '@/rules/parse-rules';
import { listExpressions, tryExpression } from '@/rules/try-expression';

/** Their form is taken: that they are slow only shows when they are tried. */
const slow = [
  { source: `${'e?'.repeat(13)}e{5}x`, length: 150 },
  { source: 'e*e{4}x', length: 1250 },
];

it.each(slow)('$source is found to be slow', ({ source, length }) => {
  expect(refuseExpression(source, length)).toBeNull();
  // As on a telephone: here it may take no longer than is allowed.
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() * 4);
  try {
    expect(tryExpression({ source, length })).toBe(true);
  } finally {
    clock.mockRestore();
  }
});

it.each([
  'kid ?fic',
  '^a/b$',
  '\\bomega',
  '(alpha|beta|omega)verse',
  'found.*family',
  '[aeiou]{3}',
  '(a+)b',
  '(',
])('%s is not', (source) => expect(tryExpression({ source, length: 1250 })).toBe(false));

it('tries on at most 200 texts of the length that is the greatest, made of what is looked for', () => {
  const texts = hostileTexts('(kid|baby) ?fic\\d+', 150);
  expect(texts.length).toBeLessThanOrEqual(200);
  expect(new Set(texts.map(({ length }) => length))).toEqual(new Set([150]));
  expect(texts).toContain('kid'.repeat(50));
  expect(texts.some((text) => findExpression('^1+')?.test(text))).toBe(true);
});

it('knows the expressions of a rule and the texts that they are for', () => {
  const [rule] = parseRules(
    'hide if tag matches /a/ and not (title matches /b/, /c/ or summary matches /d/) and words > 1',
  ).rules;
  expect(rule && listExpressions(rule.when)).toEqual([
    { source: 'a', length: 150 },
    { source: 'b', length: 255 },
    { source: 'c', length: 255 },
    { source: 'd', length: 1250 },
  ]);
});
