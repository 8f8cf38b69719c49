import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { exceptWork } from '@/rules/conditions';
import { parseRules } from '@/rules/parse-rules';
import { listRules } from '@/rules/rule-book';
import { addToRuleFile, insertInRuleFile, removeFromRuleFile, replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { hides, rule } from './invented-rules';

const fileOf = (text: string): RuleFile => ({ text, ready: compileRules(parseRules(text).rules) });

describe('a file of rules', () => {
  it('changed by hand and by us is the same file', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), rule, rule, (rules, more, other) => {
        let file = addToRuleFile(fileOf('# mine\n'), ...rules);
        file = addToRuleFile(file, more);
        expect(file).toEqual(fileOf(file.text));
        const last = parseRules(file.text).rules.at(-1);
        const replaced = last && replaceInRuleFile(file, last, other);
        expect(replaced).toEqual(fileOf(replaced?.text ?? ''));
        expect(replaced?.text.startsWith('# mine\n')).toBe(true);
      }),
    );
  });

  it('holds one line for each rule, also where a text in it has several', () => {
    const note = hides({ kind: 'flag', flag: 'mine' }, { reason: 'not\ntoday' });
    let file = addToRuleFile(fileOf('hide if complete\n'), note);
    file = addToRuleFile(file, hides({ kind: 'flag', flag: 'restricted' }));
    expect(file.text).toBe('hide if complete\nhide if mine because "not today"\nhide if restricted\n');
    const [, , last] = listRules(file.ready);
    if (!last) throw new Error('no rule');
    expect(last.line).toBe(2);
    expect(replaceInRuleFile(file, last, { ...last, reason: 'nor\rthis' })?.text).toBe(
      'hide if complete\nhide if mine because "not today"\nhide if restricted because "nor this"\n',
    );
  });

  it('keeps what is no rule', () => {
    const file = fileOf('# why\n\nhide if complete\nnonsense');
    expect(addToRuleFile(file, hides({ kind: 'flag', flag: 'mine' })).text).toBe(
      '# why\n\nhide if complete\nnonsense\nhide if mine\n',
    );
  });

  it('without a rule is the same file without its line, and with it again as it was', () => {
    const notes = fc.constantFrom('# mine', '', 'nonsense', '  HIDE  if  complete');
    const line = fc.oneof(notes, rule.map(writeRule));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.nat(), (lines, chance) => {
        const file = fileOf(lines.map((each) => `${each}\n`).join(''));
        const rules = parseRules(file.text).rules;
        const was = rules[chance % rules.length];
        if (!was) return;
        const removed = removeFromRuleFile(file, was);
        if (!removed) throw new Error('not removed');
        const others = lines.toSpliced(was.line, 1);
        expect(removed.file).toEqual(fileOf(others.map((each) => `${each}\n`).join('')));
        expect(removed.source).toBe(lines[was.line]);
        expect(insertInRuleFile(removed.file, removed.source, was.line)).toEqual(file);
      }),
    );
  });

  it('takes a line back where its end was cut meanwhile', () => {
    expect(insertInRuleFile(fileOf(''), 'hide if mine', 7)).toEqual(fileOf('hide if mine\n'));
    expect(insertInRuleFile(fileOf('# a\n'), 'hide if mine', 7)).toEqual(fileOf('# a\nhide if mine\n'));
    expect(insertInRuleFile(fileOf('# a'), 'hide if mine', 7)).toEqual(fileOf('# a\nhide if mine'));
  });

  it('is left alone where another rule has taken the line', () => {
    const [was] = parseRules('hide if complete').rules;
    if (!was) throw new Error('no rule');
    expect(replaceInRuleFile(fileOf('dim if complete'), was, { ...was, on: false })).toBeNull();
    expect(replaceInRuleFile(fileOf(''), was, { ...was, on: false })).toBeNull();
    expect(removeFromRuleFile(fileOf('dim if complete'), was)).toBeNull();
    expect(removeFromRuleFile(fileOf(''), was)).toBeNull();
  });

  it('can except one work after another', () => {
    const [was] = parseRules('hide if complete or mine').rules;
    if (!was) throw new Error('no rule');
    const once = { ...was, when: exceptWork(was.when, 5) };
    const twice = { ...was, when: exceptWork(exceptWork(once.when, 6), 5) };
    expect(replaceInRuleFile(fileOf('hide if complete or mine'), was, twice)?.text).toBe(
      'hide if complete or mine unless work is 5, 6',
    );
  });
});
