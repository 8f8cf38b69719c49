// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import type { PlacedRule } from '@/model/rule';
import type { RulesHere, SeriesMet } from '@/model/telling';
import { RulesMet } from '@/popup/RulesMet';
import { parseRules } from '@/rules/parse-rules';
import { fake } from '../fake-extension';
import { show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

let said: { listMet: RulesHere; listSeriesMet: SeriesMet };
vi.mock('@/messages/wire', () => ({
  send: vi.fn(),
  sendToTab: async (_tab: number, name: keyof typeof said) => said[name],
}));
afterEach(() => show(null));

const text = 'note if author is "tern"\nhide if complete\ngate if series is "Lights"';
const ruleAt = (line: number): PlacedRule => {
  const rule = parseRules(text).rules[line];
  if (!rule) throw new Error(`no rule ${line}`);
  return rule;
};

it('a rule that a series and its works meet stands there once, with what each of them meets', async () => {
  said = {
    listMet: {
      met: [
        { rule: ruleAt(0), works: 3, seen: ['tern'] },
        { rule: ruleAt(1), works: 2, seen: ['complete'] },
      ],
      ...{ unsure: [], drift: [] },
    },
    listSeriesMet: {
      series: 'Lights',
      met: [
        { rule: ruleAt(0), works: 1, seen: ['tern'] },
        { rule: ruleAt(2), works: 1, seen: ['Lights'] },
      ],
    },
  };
  await show(<RulesMet tab={1} work={null} />);
  await vi.waitFor(() => expect(shownText()).toContain('hide if complete'));
  expect([...document.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
    'note if author is "tern"',
    'gate if series is "Lights"',
    'hide if complete',
  ]);
  const both = `${t('ruleMetBySeries', { why: 'tern' })} · ${t('ruleMetBy', { count: 3, why: 'tern' })}`;
  expect(shownText()).toContain(both);
});

it('one that was switched off because it takes too long is named so, on the page where that was', async () => {
  const text = 'hide if title matches /e*e{4}x/';
  const [rule] = parseRules(text).rules;
  await fake.storage.local.set({ 'rules:overruns': { [text]: 2, 'hide if complete': 2 } });
  said = { listMet: { met: [], unsure: [ruleAt(0)], drift: [] }, listSeriesMet: { series: '', met: [] } };
  await show(<RulesMet tab={1} work={null} />);
  await vi.waitFor(() => expect(shownText()).toContain(t('rulesUnsure', { count: 1 })));
  expect(shownText()).not.toContain(t('slowHere', { count: 1 }));
  said.listMet.unsure = rule ? [rule] : [];
  await show(null);
  await show(<RulesMet tab={1} work={null} />);
  await vi.waitFor(() => expect(shownText()).toContain(t('slowHere', { count: 1 })));
});

it('one that says to show, and what it goes before, stand there and can be lifted', async () => {
  const text = 'show if complete\nhide if not anonymous\nnote if work is 7';
  const met = parseRules(text).rules.map((rule) => ({
    rule,
    works: 1,
    seen: rule.line === 0 ? ['complete'] : [],
  }));
  const [, , bySeries] = met;
  said = {
    listMet: { met: met.slice(0, 2), unsure: [], drift: [] },
    listSeriesMet: { series: 'Lights', met: bySeries ? [bySeries] : [] },
  };
  await show(<RulesMet tab={1} work={workId(7)} />);
  await vi.waitFor(() => expect(shownText()).toContain('show if complete'));
  const rows = [...document.querySelectorAll('li')].map((row) => [
    row.querySelector('p')?.textContent,
    row.querySelectorAll('button').length,
  ]);
  expect(rows).toEqual([
    [t('ruleMetSeries'), 3],
    [t('ruleMetBy', { count: 1, why: 'complete' }), 3],
    [t('ruleMet', { count: 1 }), 3],
  ]);
});
