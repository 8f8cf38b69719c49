import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Rule } from '@/model/rule';
import { parseRules } from '@/rules/parse-rules';
import { writeRule } from '@/rules/write-rule';
import { placedRules, rule } from './invented-rules';

/** The same with every text in it on one line, as it is written. */
const onOneLine = (one: Rule): Rule =>
  JSON.parse(JSON.stringify(one), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ') : value,
  );

const parsed = (line: string) => parseRules(line).rules[0];

describe('rules as text', () => {
  it('are read as they were written: 1,000 by chance', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const written = writeRule(one);
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(parseRules(written)).toEqual({ rules: [{ ...onOneLine(one), line: 0 }], mistakes: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('are written as they were read: a file of 1,000 comes back letter by letter', () => {
    const [rules] = fc.sample(fc.array(rule, { minLength: 1000, maxLength: 1000 }), { numRuns: 1, seed: 5 });
    const file = (rules ?? []).map(writeRule).join('\n');
    const { rules: read, mistakes } = parseRules(file);
    expect(mistakes).toEqual([]);
    expect(read).toHaveLength(1000);
    expect(read.map(writeRule).join('\n')).toBe(file);
  });

  it('are one line each, whatever stands in them', () => {
    const [one] = parseRules('hide if tag is "x" and shelf is "x" because "x"').rules;
    if (one?.when.kind !== 'all') throw new Error('no rule');
    const text = 'not\r\n\ttoday\u2028\0either';
    const when: Condition = {
      kind: 'all',
      of: [
        { kind: 'text', field: 'tag', how: 'is', values: [text], first: null },
        { kind: 'shelf', shelves: [{ kind: 'own', name: text }] },
        { kind: 'text', field: 'title', how: 'matches', values: ['a\n\r/\\/b'], first: null },
      ],
    };
    expect(writeRule({ ...one, when, reason: text })).toBe(
      String.raw`hide if tag is "not today either" and shelf is "not today either" and title matches /a\n\r\/\/b/ because "not today either"`,
    );
  });

  it('read like sentences', () => {
    for (const line of [
      'hide if relationship is "A/B" unless fandom is "C" because "not for me"',
      'gate if (warning is "Major Character Death" or freeform has "character death") and words > 5000',
      'off collapse if author is "somebody", "#123" on lists, bookmarks until 2026-12-31 priority 3',
      'show if work is 1, 2 priority 9',
      'dim if (finished and not kept) or shelf is to-read, "to-read" unless read',
      'dim if relationship is "A/B" in first 2 unless complete',
      'note if title matches /^untitled\\b/ paused until 2026-10-01',
      'highlight if kudos per hit >= 0.05 and days since update < 30',
    ]) {
      const rule = parsed(line);
      expect(rule && writeRule(rule)).toBe(line);
    }
  });

  it('take other ways to write the same', () => {
    expect(parsed('HIDE  IF ((tag is “A”)) and (complete and not mine)')).toEqual(
      parsed('hide if tag is "A" and complete unless mine'),
    );
    expect(parsed('hide if complete priority 1 because "x" on works')).toEqual(
      parsed('hide if complete on works priority 1 because "x"'),
    );
  });

  it.each([
    ['hde if complete', 1, 'action', 'hde'],
    ['hide complete', 6, 'if', 'complete'],
    ['hide if', 8, 'condition', ''],
    ['hide if fandm is "A"', 9, 'condition', 'fandm'],
    ['hide if fandom "A"', 16, 'how', '"A"'],
    ['hide if fandom is A', 19, 'text', 'A'],
    ['hide if fandom is "A', 19, 'quote', '"'],
    ['hide if words 100', 15, 'comparison', '100'],
    ['hide if words > many', 17, 'number', 'many'],
    ['hide if shelf is lost', 18, 'shelf', 'lost'],
    ['hide if (complete or mine', 26, 'bracket', ''],
    ['hide if complete mine', 18, 'end', 'mine'],
    ['hide if complete on Sundays', 21, 'place', 'Sundays'],
    ['hide if complete until 2026-13-40', 24, 'day', '2026-13-40'],
    ['hide if complete priority 12', 27, 'number', '12'],
    ['hide if tag matches /(a+)+/', 21, 'nested', '/(a+)+/'],
    ['hide if tag matches /a', 21, 'slash', '/'],
  ])('say of %s where it goes wrong', (line, column, wanted, found) => {
    const { rules, mistakes } = parseRules(`# mine\n\n${line}`);
    expect(rules).toEqual([]);
    expect(mistakes).toMatchObject([{ line: 3, column, wanted, found }]);
  });

  it('hold but for those with mistakes', () => {
    fc.assert(
      fc.property(placedRules(), (rules) => {
        const lines = rules.map(writeRule);
        const broken = [...lines.slice(0, 3), 'hide', ...lines.slice(3), 'if', 'nothing'];
        const { rules: read, mistakes } = parseRules(broken.join('\n'));
        expect(read.map(writeRule)).toEqual(lines);
        const first = Math.min(3, lines.length) + 1;
        expect(mistakes.map(({ line }) => line)).toEqual([first, lines.length + 2, lines.length + 3]);
      }),
    );
  });

  it('of any characters give mistakes and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const { rules, mistakes } = parseRules(`hide if ${noise}`);
        expect(rules.length + mistakes.length).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
