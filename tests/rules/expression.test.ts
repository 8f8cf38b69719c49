import { describe, expect, it } from 'vitest';
import { findExpression, refuseExpression } from '@/rules/expression';
import { catastrophic } from './catastrophic';

describe('regular expressions of a reader', () => {
  it.each(catastrophic)('%s is not taken', (source) => {
    expect(refuseExpression(source, 150)).not.toBeNull();
  });

  it.each([
    'kid ?fic',
    '^a/b$',
    '\\bomega',
    '(alpha|beta|omega)verse',
    'a.*b',
    '[aeiou]{3}',
    '\\d{4}.*word{2}',
    '(ab){2}',
    'a\\*\\+',
    '[*+]+',
    '(a+)b',
  ])('%s is taken', (source) => {
    expect(refuseExpression(source, 150)).toBeNull();
    expect(findExpression(source)).toBeInstanceOf(RegExp);
  });

  it('says why', () => {
    expect(refuseExpression('(', 150)).toBe('not valid');
    expect(refuseExpression('(?=a)', 150)).toBe('look-around');
    expect(refuseExpression('(a)\\1', 150)).toBe('back-reference');
    expect(refuseExpression('(a+)+', 150)).toBe('nested');
    expect(refuseExpression('a*b*c*', 150)).toBe('too slow');
    expect(refuseExpression('a*b*', 1250)).toBe('too slow');
    // Two seconds for a long summary: every way goes along most of the repeated part before it fails.
    expect(refuseExpression('a*a{600}b', 1250)).toBe('too slow');
    expect(refuseExpression('a*a{600}b', 150)).toBeNull();
    expect(refuseExpression('a'.repeat(201), 150)).toBe('too long');
  });

  it('never takes one that is slow on the texts that it is for', () => {
    const texts = ['a', 'ab', ' ', 'x', 'a.', '"', '1', 'z!'].map(
      (part) => `${part.repeat(150).slice(0, 149)}\u0000`,
    );
    const made = ['a', '.', '\\w', '[a-z]', '(a)', '(ab)', '(a|b)'].flatMap((atom) =>
      ['*', '+', '?', '{2,9}', ''].map((times) => atom + times),
    );
    let taken = 0;
    for (const one of made) {
      for (const other of made) {
        const source = `${one}${other}${one}$`;
        if (refuseExpression(source, 150)) continue;
        taken += 1;
        const since = performance.now();
        for (const text of texts) findExpression(source)?.test(text);
        expect(performance.now() - since, source).toBeLessThan(500);
      }
    }
    expect(taken).toBeGreaterThan(50);
  });
});
