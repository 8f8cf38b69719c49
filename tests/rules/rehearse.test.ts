import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '@/model/facts';
import { workId } from '@/model/ids';
import { blankMark } from '@/model/mark';
import type { PlacedRule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { exceptSeries, exceptWork } from '@/rules/conditions';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { asTried, bareSentence, listLinesMet, rehearse } from '@/rules/rehearse';
import { RuleBook } from '@/rules/rule-book';
import { facts, placedRules, rule } from './invented-rules';

const today = '2026-09-15';
const [any] = fc.sample(facts, { seed: 1, numRuns: 1 });
const work = (of: Partial<Facts>): Facts => {
  if (!any) throw new Error('no facts');
  return { ...any, hiddenKinds: [], mark: blankMark(workId(1)), place: 'lists', ...of };
};
const ruleOf = (line: string): PlacedRule => {
  const [one] = parseRules(line).rules;
  if (!one) throw new Error(line);
  return one;
};

describe('a rule that is tried', () => {
  it('tells which works it would have met, and of how many it cannot tell', () => {
    const works = [work({ words: 10 }), work({ words: 5000 }), work({ words: 20 })];
    const { met, unsure, of } = rehearse(ruleOf('hide if words < 100'), works, today);
    expect(met.map(({ words }) => words)).toEqual([10, 20]);
    expect({ unsure, of }).toEqual({ unsure: 0, of: 3 });
    const unknown = works.map((each) => ({ ...each, work: 1, mark: null }));
    expect(rehearse(ruleOf('hide if finished'), unknown, today)).toMatchObject({ met: [], unsure: 3 });
  });

  it.each([
    ['off hide if complete', true],
    ['hide if complete until 2026-01-01', true],
    ['hide if complete paused until 2026-12-31', true],
    ['gate if complete on works', true],
    ['hide if complete on bookmarks', false],
  ])('is tried as if it held now: %s', (line, met) => {
    const works = [work({ complete: true })];
    expect(rehearse(asTried(ruleOf(line)), works, today).met.length > 0).toBe(met);
  });

  it('meets those works that it would have judged, whatever the rule', () => {
    fc.assert(
      fc.property(rule, fc.array(facts, { maxLength: 5 }), (one, works) => {
        const tried = asTried({ ...one, action: 'note', line: 0 });
        const judged = works.filter((each) => judge(each, [tried], today).because.length > 0);
        expect(rehearse(tried, works, today).met).toEqual(judged);
      }),
    );
  });
});

it('rules that some work meets or may meet are found among all, whatever their priorities', () => {
  fc.assert(
    fc.property(placedRules(), fc.array(facts, { maxLength: 5 }), (rules, works) => {
      const tried = rules.map(asTried);
      const expected = tried.filter((one) => {
        const { met, unsure } = rehearse(one, works, today);
        return met.length > 0 || unsure > 0;
      });
      const lines = listLinesMet(new RuleBook(compileRules(tried)), works, today);
      expect([...lines].sort((one, other) => one - other)).toEqual(expected.map(({ line }) => line));
    }),
  );
});

it('a rule is known by its sentence however it was lifted', () => {
  const before = ruleOf('hide if complete and words > 3 because "x"');
  const lifted = {
    ...before,
    on: false,
    paused: '2026-09-15',
    when: exceptWork(exceptSeries(exceptWork(before.when, 7), 'Lights'), 8),
  };
  expect(bareSentence(lifted)).toBe(bareSentence(before));
  // What the reader wrote as the rule itself is no exception of it.
  expect(bareSentence(ruleOf('hide if not work is 7'))).toBe('hide if not work is 7');
});
