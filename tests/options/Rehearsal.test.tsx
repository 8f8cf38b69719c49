// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { Rules } from '@/options/Rules';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { saveRuleFile } from '@/settings/rule-file';
import { countLifts } from '@/store/lifts';
import { countSeen, forgetSeen, keepSeen } from '@/store/seen';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { visitTo } from '../content/archive-page';
import { resetExtension } from '../fake-extension';
import { enter, find, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const seen = readSeenFacts(visitTo('/works').document);
const [first] = seen;
if (!first) throw new Error('no list');
/** So many of one work, under other numbers. */
const many = Array.from({ length: 30 }, (_, index) => ({ ...first, work: workId(index + 1), title: 'Fog' }));
const rest = seen.filter(({ title }) => title !== 'Fog');
const of = rest.length + many.length;

afterEach(() => show(null));
beforeEach(async () => {
  resetExtension();
  await forgetSeen();
  await Promise.all(vault.tables.map((table) => table.clear()));
  await keepSeen(rest, 1);
  await keepSeen(many, 2);
});
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), 3000);
const open = (summary: string) =>
  act(() => {
    const found = [...document.querySelectorAll('summary')].find(
      ({ textContent }) => textContent === summary,
    );
    const details = found?.parentElement;
    if (!(details instanceof HTMLDetailsElement)) throw new Error(`no ${summary}`);
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
const write = (text: string) => saveRuleFile({ text, ready: compileRules(parseRules(text).rules) });

describe('a rule that is being made', () => {
  it('says what it would have done, of which the reader finished some, and which works', async () => {
    await keepStanding([workId(1), workId(2)], { kind: 'shelf', shelf: 'finished' });
    await show(<Rules rememberSeen />);
    await vi.waitFor(() => find('#rule-add'));
    await enter(t('ruleField'), 'title');
    await enter(t('ruleValue'), 'fog');
    await appears(t('rehearsedHide', { count: 30, of }));
    expect(shownText()).toContain(t('rehearsedFinished', { count: 2 }));
    expect(document.querySelectorAll('a[href*="/works/"]')).toHaveLength(0);
    await open(t('rehearsedWhich'));
    expect(document.querySelectorAll('a[href*="/works/"]')).toHaveLength(20);
    await enter(t('ruleValue'), 'no such title');
    await appears(t('rehearsedHide', { count: 0, of }));
  });

  it('is tried on the line of the text where the reader writes', async () => {
    await write('note if title is "Fog"\nhide if words < 0');
    await show(<Rules rememberSeen />);
    const area = await vi.waitFor(() => find<HTMLTextAreaElement>('textarea'));
    await act(() => {
      area.setSelectionRange(5, 5);
      area.dispatchEvent(new Event('click', { bubbles: true }));
    });
    await appears(t('rehearsed', { count: 30, of }));
    await act(() => {
      area.setSelectionRange(30, 30);
      area.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
    });
    await appears(t('rehearsedHide', { count: 0, of }));
  });

  it('says nothing where nothing is remembered', async () => {
    await forgetSeen();
    await show(<Rules rememberSeen />);
    await vi.waitFor(() => find('#rule-add'));
    await enter(t('ruleValue'), 'fog');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(shownText()).not.toContain(t('rehearsedHide', { count: 0, of: 0 }));
  });
});

describe('the report', () => {
  it('names rules that met nothing, and those that are lifted most often', async () => {
    await write('hide if title is "Fog"\nnote if words < 0\noff note if words < 0');
    await countLifts(['hide if title is "Fog"'], false, 1);
    await countLifts(['hide if title is "Fog"', 'a rule that is gone'], false, 2);
    await show(<Rules rememberSeen />);
    await vi.waitFor(() => find('#rule-add'));
    await open(t('report'));
    await appears(t('reportNever', { count: 1, of }));
    expect(shownText()).toContain(`${t('reportNever', { count: 1, of })}note if words < 0`);
    expect(shownText()).toContain(`hide if title is "Fog" ${t('reportTimes', { count: 2 })}`);
    expect(shownText()).not.toContain('a rule that is gone');
  });

  it('says so where every rule met something, and where nothing is remembered', async () => {
    await write('hide if title is "Fog"');
    await show(<Rules rememberSeen />);
    await vi.waitFor(() => find('#rule-add'));
    await open(t('report'));
    await appears(t('reportAllMet', { of }));
    await forgetSeen();
    await show(<Rules rememberSeen />);
    await vi.waitFor(() => find('#rule-add'));
    await open(t('report'));
    await appears(t('reportNothingSeen'));
  });
});

it('turned off, everything that was remembered is forgotten', async () => {
  await show(<Rules rememberSeen={false} />);
  await vi.waitFor(async () => expect(await countSeen()).toBe(0));
});
