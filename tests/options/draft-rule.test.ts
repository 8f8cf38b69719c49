import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Rule } from '@/model/rule';
import { draftOfRule, newRuleDraft, ruleOf, withAction } from '@/options/draft-rule';
import { compileRules } from '@/rules/compile-rules';
import { listLeaves } from '@/rules/conditions';
import { parseRules } from '@/rules/parse-rules';
import { listRules } from '@/rules/rule-book';
import { writeRule } from '@/rules/write-rule';
import { hides, rule } from '../rules/invented-rules';

const parse = (line: string): Rule => {
  const [found] = parseRules(line).rules;
  if (!found) throw new Error(`no rule: ${line}`);
  return found;
};

/** So deep are groups within groups; a "not" goes with what it turns around, but two of them are a group more. */
function depthOf(condition: Condition): number {
  if (condition.kind === 'not') return depthOf(condition.of) + (condition.of.kind === 'not' ? 1 : 0);
  if (condition.kind !== 'all' && condition.kind !== 'any') return 0;
  // What is turned around stands in the form as a group within the rule.
  return 1 + Math.max(...condition.of.map(depthOf));
}

const isEmpty = (text: string): boolean => text.trim() === '';
/** What a reader would not write into a field: nothing. */
const hasEmpty = ({ when, reason }: Rule): boolean =>
  reason === '' || listLeaves(when).some((leaf) => leaf.kind === 'text' && leaf.values.some(isEmpty));

describe('the form of a rule', () => {
  it('gives every rule back as it is, or says that it cannot show it', () => {
    fc.assert(
      fc.property(rule, (made) => {
        const draft = draftOfRule(made);
        if (draft) expect(ruleOf(draft)).toEqual(made);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows every rule of conditions and groups of them', () => {
    const turned = (when: Condition): number => depthOf(when) + (when.kind === 'not' ? 1 : 0);
    let shown = 0;
    fc.assert(
      fc.property(rule, (made) => {
        fc.pre(!hasEmpty(made) && turned(made.when) <= 2);
        shown += depthOf(made.when) > 0 ? 1 : 0;
        expect(draftOfRule(made), writeRule(made)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it.each([
    'hide if fandom is "A" or (fandom is "B" and (complete or mine))',
    'hide if not not not complete',
    'hide if tag is ""',
    'hide if tag is "A" in first 0',
    'hide if tag is "A" in first 1.5',
    'hide if work is 1.5',
    'hide if complete because ""',
  ])('does not show %s', (line) => expect(draftOfRule(parse(line))).toBeNull());

  it.each([
    'hide if relationship is "A/B", "A & B" in first 2 with subtags unless fandom is "C"',
    'off collapse if words < 1000 and (not complete or days since update >= 365) on lists, works until 2027-01-31 paused until 2026-12-01 priority 3 because "say \\"when\\""',
    'gate if not (freeform has "kid fic" or tag matches /a\\/b/) unless work is 5, 6',
    'dim if not not finished',
    'note if shelf is finished, "mine" or kudos per hit > 0.05',
  ])('shows %s', (line) => {
    const draft = draftOfRule(parse(line));
    const back = draft && ruleOf(draft);
    expect(back && writeRule(back)).toBe(line);
  });

  it('leaves out what is only made ready for pages', () => {
    const family = { name: 'A', synonymOf: null, synonyms: ['a!'], subtags: [], metatags: [] };
    const [ready] = listRules(compileRules([{ ...parse('hide if tag is "A"'), line: 0 }], [family]));
    expect(ready?.when).toHaveProperty('kin');
    const draft = ready && draftOfRule(ready);
    expect(draft && ruleOf(draft)?.when).not.toHaveProperty('kin');
  });

  it('gives no rule while something is missing', () => {
    expect(ruleOf(newRuleDraft())).toBeNull();
    const like = draftOfRule(hides({ kind: 'text', field: 'title', how: 'has', values: ['x'], first: null }));
    if (!like) throw new Error('not shown');
    expect(newRuleDraft(like).when.items).toMatchObject([{ field: 'title', how: 'has', values: [''] }]);
  });

  it('has what is always shown win, unless the reader chose another priority', () => {
    const draft = newRuleDraft();
    expect(withAction(draft, 'show').priority).toBe(9);
    expect(withAction(withAction(draft, 'show'), 'dim').priority).toBe(0);
    expect(withAction({ ...draft, priority: 4 }, 'show').priority).toBe(4);
  });
});
