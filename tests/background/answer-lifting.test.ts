import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerLifting } from '@/background/answer-lifting';
import { t } from '@/i18n/telling';
import { keyOfRule, type RuleKey } from '@/model/telling';
import { listRules } from '@/rules/rule-book';
import { loadRuleFile } from '@/settings/rule-file';
import { saveSettings } from '@/settings/settings';
import { countLifts, listLifts } from '@/store/lifts';
import { forgetSeen } from '@/store/seen';
import { seenDatabase } from '@/store/seen-database';
import { resetExtension } from '../fake-extension';
import { textOfRules, writeRules } from './rules-of';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const page = { address: 'https://archiveofourown.org/works', incognito: false };
const sentence = 'gate if fandom is "Fog"';
const keys = async (): Promise<RuleKey[]> => listRules((await loadRuleFile()).ready).map(keyOfRule);
const lift = (how: 'once' | 'work' | 'today' | 'off', rules: RuleKey[], back = false, from = page) =>
  answerLifting({ rules, how, work: 7, back }, from);
const counted = async () => (await listLifts()).map(({ rule, times }) => [rule, times]);

beforeEach(async () => {
  resetExtension();
  await forgetSeen();
  await writeRules(sentence);
});

it('a rule is counted each time that it is lifted, and less when that is taken back', async () => {
  await lift('work', await keys());
  await lift('today', await keys());
  expect(await counted()).toEqual([[sentence, 2]]);
  const { rules } = await lift('off', await keys());
  expect(await counted()).toEqual([[sentence, 3]]);
  await lift('off', rules, true);
  expect(await counted()).toEqual([[sentence, 2]]);
  await forgetSeen();
  expect(await counted()).toEqual([]);
});

it('to read a work this once is counted as a lifting too, and changes nothing; what is no rule is not counted', async () => {
  const held = await keys();
  expect(await lift('once', [...held, { line: 7, was: '{' }])).toEqual({ rules: held, said: '' });
  expect(await counted()).toEqual([[sentence, 1]]);
  expect(await textOfRules()).toBe(sentence);
});

it('nothing is counted of a private window, nor where the reader does not want it; the rule is lifted', async () => {
  await lift('work', await keys(), false, { ...page, incognito: true });
  await saveSettings({ rememberSeen: false });
  await lift('today', await keys());
  expect(await textOfRules()).toMatch(/unless work is 7 paused until/);
  expect(await counted()).toEqual([]);
});

it('a rule is lifted where counting fails', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const fails = vi.spyOn(seenDatabase.lifts, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  expect((await lift('off', await keys())).rules).toHaveLength(1);
  expect(await textOfRules()).toBe(`off ${sentence}`);
  expect(warned).toHaveBeenCalled();
  fails.mockRestore();
  warned.mockRestore();
});

it('so many rules are counted and no more: those leave that were lifted longest ago', async () => {
  await countLifts(
    Array.from({ length: 500 }, (_, index) => `rule ${index}`),
    false,
    10,
  );
  await countLifts(['rule 0'], false, 20);
  await countLifts(['one more'], false, 30);
  const rules = (await listLifts()).map(({ rule }) => rule);
  expect(rules).toHaveLength(500);
  expect(rules).toEqual(expect.arrayContaining(['rule 0', 'one more']));
  expect(rules).not.toContain('rule 1');
});

describe('a rule that takes too long', () => {
  const slow = async (from = page) =>
    answerLifting({ rules: await keys(), how: 'slow', work: null, back: false }, from);

  it('is switched off at the second time, which is said, and is no lifting of the reader’s', async () => {
    expect(await slow()).toEqual({ rules: [], said: '' });
    expect(await textOfRules()).toBe(sentence);
    const rules = await keys();
    expect((await slow()).said).toBe(t('lifted_slow'));
    expect(await textOfRules()).toBe(`off ${sentence}`);
    expect(await counted()).toEqual([]);
    // Another work of the same page, which was judged before the rule was off.
    expect(await answerLifting({ rules, how: 'slow', work: null, back: false }, page)).toEqual({
      rules: [],
      said: '',
    });
  });

  it('is on again when that is taken back, and stays so however slow it is', async () => {
    await slow();
    const { rules } = await slow();
    await answerLifting({ rules, how: 'slow', work: null, back: true }, page);
    expect(await textOfRules()).toBe(sentence);
    for (let times = 0; times < 3; times += 1) expect((await slow()).said).toBe('');
    expect(await textOfRules()).toBe(sentence);
  });

  it('is not counted of a private window', async () => {
    const hidden = { ...page, incognito: true };
    for (let times = 0; times < 3; times += 1) expect((await slow(hidden)).said).toBe('');
    expect(await textOfRules()).toBe(sentence);
    expect(await slow()).toEqual({ rules: [], said: '' });
  });
});
