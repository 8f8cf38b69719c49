import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, RuleFile } from '@/model/rule';
import { addImported, listResting } from '@/rules/add-imported';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { bareSentence } from '@/rules/rehearse';
import { listRules } from '@/rules/rule-book';
import { readyFromText, switchInRuleFile } from '@/rules/rule-file';
import { rule } from './invented-rules';

const fileOf = (text: string): RuleFile => ({ text, ready: compileRules(parseRules(text).rules) });
const rulesOf = (text: string): Rule[] => parseRules(text).rules.map(({ line: _, ...each }) => each);

describe('rules that are brought in', () => {
  it('rest, and are there once, however often they are brought', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), fc.array(rule, { maxLength: 8 }), (mine, others) => {
        const before = addImported(fileOf(''), mine).file;
        const { file, added, known } = addImported(before, others);
        expect(added + known).toBe(others.length);
        expect(file.text.startsWith(before.text)).toBe(true);
        const sentences = listRules(file.ready).map(bareSentence);
        expect(new Set(sentences)).toEqual(new Set([...mine, ...others].map(bareSentence)));
        expect(sentences).toHaveLength(new Set(sentences).size);
        expect(listRules(file.ready).some(({ on }) => on)).toBe(false);
        expect(addImported(file, others)).toEqual({ file, added: 0, known: others.length });
      }),
    );
  });

  it('are known though the reader lifted theirs for a work or a day, or let it rest', () => {
    const file = fileOf(
      'off hide if tag is "A"\nhide if tag is "B" unless work is 7 paused until 2026-09-15\nhide if tag is "C"',
    );
    const text =
      'hide if tag is "A"\nhide if tag is "B"\nhide if tag is "C" because "other"\nhide if tag is "A"';
    expect(addImported(file, rulesOf(text))).toMatchObject({
      file: { text: `${file.text}\noff hide if tag is "C" because "other"\n` },
      added: 1,
      known: 3,
    });
  });

  it('are switched on together, but for those that are off in the file, and off again', () => {
    const brought = rulesOf('hide if tag is "A"\noff hide if tag is "B"\nhide if tag is "C"');
    const { file } = addImported(fileOf('# mine\noff dim if mine\n'), brought);
    const resting = listResting(listRules(file.ready), brought);
    expect(resting.map(({ line }) => line)).toEqual([2, 4]);
    const on = switchInRuleFile(file, resting, true);
    expect(on.text).toBe(
      '# mine\noff dim if mine\nhide if tag is "A"\noff hide if tag is "B"\nhide if tag is "C"\n',
    );
    expect(on).toEqual(readyFromText(on));
    expect(listResting(listRules(on.ready), brought)).toEqual([]);
    const turned = resting.map((each) => ({ ...each, on: true }));
    expect(switchInRuleFile(on, turned, false)).toEqual(file);
  });

  it('are left alone where another rule stands in their line by now', () => {
    const brought = rulesOf('hide if tag is "A"');
    const { file } = addImported(fileOf(''), brought);
    const elsewhere = fileOf('off dim if mine\noff hide if tag is "A"\n');
    expect(switchInRuleFile(elsewhere, listRules(file.ready), true)).toEqual(elsewhere);
  });
});
