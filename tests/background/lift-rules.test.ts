import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liftRules } from '@/background/lift-rules';
import { t } from '@/i18n/telling';
import { keyOfRule, type Lifting, type RuleKey } from '@/model/telling';
import { listRules } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';
import { loadRuleFile } from '@/settings/rule-file';
import { resetExtension } from '../fake-extension';
import { rule as anyRule } from '../rules/invented-rules';
import { textOfRules, writeRules } from './rules-of';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const keys = async (): Promise<RuleKey[]> => listRules((await loadRuleFile()).ready).map(keyOfRule);
const lift = async (how: Lifting['how'], rules: RuleKey[], back = false) =>
  liftRules({ rules, how, work: 7, series: 'Lights', back });

const hows = ['work', 'series', 'today', 'off'] as const;

describe('rules are lifted', () => {
  const written = '# mine\ngate if fandom is "Harbour Lights"\nnote if title has "lamp"';

  it.each([
    ['work', 'gate if fandom is "Harbour Lights" unless work is 7'],
    ['series', 'gate if fandom is "Harbour Lights" unless series is "Lights"'],
    ['today', `gate if fandom is "Harbour Lights" paused until ${today()}`],
    ['off', 'off gate if fandom is "Harbour Lights"'],
  ] as const)('for %s, and nothing else is touched', async (how, is) => {
    await writeRules(written);
    const [gate] = await keys();
    const { rules, said } = await lift(how, gate ? [gate] : []);
    expect(said).toBe(t(`lifted_${how}`));
    expect(rules).toHaveLength(1);
    expect(await textOfRules()).toBe(`# mine\n${is}\nnote if title has "lamp"`);
  });

  it('never where they were edited meanwhile', async () => {
    await writeRules(written);
    const told = await keys();
    await writeRules(written.replace('Harbour', 'Northern'));
    const [gate] = told;
    expect(await lift('off', gate ? [gate] : [])).toEqual({ rules: [], said: t('elsewhere') });
    expect(await textOfRules()).toContain('Northern');
  });

  it('and one step takes it back, whatever the rule is', async () => {
    await fc.assert(
      fc.asyncProperty(anyRule, fc.constantFrom(...hows), async (rule, how) => {
        await writeRules(writeRule({ ...rule, on: true, paused: null }));
        const before = await keys();
        const { rules } = await lift(how, before);
        expect(rules).toHaveLength(before.length);
        await lift(how, rules, true);
        expect(await keys()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
