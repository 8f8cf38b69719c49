// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import type { PlacedRule } from '@/model/rule';
import type { RulesHere, SeriesMet } from '@/model/telling';
import { RulesMet } from '@/popup/RulesMet';
import { parseRules } from '@/rules/parse-rules';
import { show, shownText } from '../show';

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
