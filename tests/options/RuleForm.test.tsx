// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import { t } from '@/i18n/app';
import { RuleForm } from '@/options/RuleForm';
import { keepReading } from '@/saving/keep-reading';
import { loadRuleFile } from '@/settings/rule-file';
import { keepSeen } from '@/store/seen';
import { visitTo } from '../content/archive-page';
import { resetExtension } from '../fake-extension';
import { reading, work } from '../saving/invented-readings';
import { enter, field, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

afterEach(() => show(null));
beforeEach(async () => {
  resetExtension();
  await show(<RuleForm families={[]} />);
});

/** The last field of that label: that of what was added last. */
async function enterLast(label: string, value: string): Promise<void> {
  const labels = [...document.querySelectorAll('label')].filter(
    (each) => each.querySelector('span')?.textContent === label,
  );
  const into = labels.at(-1)?.querySelector<HTMLInputElement>('input, select');
  if (!into) throw new Error(`no ${label}`);
  into.value = value;
  await act(() => {
    for (const kind of ['input', 'change']) into.dispatchEvent(new Event(kind, { bubbles: true }));
  });
}
const flip = (label: string) =>
  act(() => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    found?.querySelector('input')?.click();
  });
const saved = async (): Promise<string> => (await loadRuleFile()).text;
const savesAs = (text: string) => vi.waitFor(async () => expect(await saved()).toBe(text));
const sentence = (): string | undefined => document.querySelector('form > p > code')?.textContent;
const wrong = (): string[] =>
  [...document.querySelectorAll('[aria-invalid=true], fieldset[aria-describedby]')].map(
    (each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );

describe('the form for rules', () => {
  it('makes a rule of several conditions, with everything that a rule can say', async () => {
    await enter(t('ruleField'), 'relationship');
    await enter(t('ruleValue'), 'A/B ');
    await press(t('ruleAddValue'));
    await enterLast(t('ruleOrValue'), 'A & B');
    await enter(t('ruleReach'), 'subtags');
    await enter(t('ruleFirst'), '2');
    expect(sentence()).toBe('hide if relationship is "A/B", "A & B" in first 2 with subtags');
    await press(t('ruleAddCondition'));
    expect(document.activeElement?.tagName).toBe('SELECT');
    await enterLast(t('ruleField'), 'days since update');
    await enterLast(t('ruleCompare'), '>=');
    await enterLast(t('ruleNumber'), '365');
    await press(t('ruleAddCondition'));
    await enterLast(t('ruleNot'), 'yes');
    await enterLast(t('ruleField'), 'complete');
    await enter(t('ruleAction'), 'collapse');
    await enter(t('ruleReason'), 'not for me');
    await flip(t('rulePlace_lists'));
    await flip(t('rulePlace_series'));
    await enter(t('ruleUntil'), '2127-01-31');
    await enter(t('rulePaused'), '2126-12-01');
    await enter(t('rulePriority'), '3');
    await flip(t('ruleOn'));
    const rule =
      'off collapse if relationship is "A/B", "A & B" in first 2 with subtags and days since update >= 365 unless complete on lists, series until 2127-01-31 paused until 2126-12-01 priority 3 because "not for me"';
    expect(sentence()).toBe(rule);
    await enter(t('ruleJoin'), 'any');
    expect(sentence()).toContain('or days since update >= 365 or not complete');
    await enter(t('ruleJoin'), 'all');
    await press(t('ruleAddIt'));
    await savesAs(`${rule}\n`);
    expect(shownText()).toContain(t('ruleAdded'));
    // The next one is begun in the same way, and says nothing of what this one said.
    expect(field(t('ruleField')).value).toBe('relationship');
    expect(field(t('ruleValue')).value).toBe('');
    expect(field(t('ruleAction')).value).toBe('collapse');
  });

  it('makes groups, and takes conditions, groups and values away, never losing the focus', async () => {
    await enter(t('ruleField'), 'anonymous');
    await press(t('ruleAddGroup'));
    const [first, second] = [...document.querySelectorAll('fieldset fieldset')];
    for (const [within, name] of [
      [first, 'Fluff'],
      [second, 'Angst'],
    ] as const) {
      const input = within?.querySelector('input');
      if (!input) throw new Error('no field in the group');
      input.value = name;
      await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
    }
    expect(sentence()).toBe('hide if anonymous and (tag is "Fluff" or tag is "Angst")');
    await enter(t('ruleGroupNot'), 'yes');
    expect(sentence()).toBe('hide if anonymous unless tag is "Fluff" or tag is "Angst"');
    await enter(t('ruleGroupJoin'), 'all');
    expect(sentence()).toBe('hide if anonymous unless tag is "Fluff" and tag is "Angst"');
    await press(t('ruleAddToGroup'));
    await press(t('ruleRemoveNamed', { number: '2.3' }));
    expect(document.activeElement?.textContent).toBe(t('ruleAddToGroup'));
    await press(t('ruleRemoveNamed', { number: '2.1' }));
    expect(sentence()).toBe('hide if anonymous unless tag is "Angst"');
    await press(t('ruleAddValue'));
    expect(document.activeElement).toBe(document.querySelectorAll('fieldset fieldset input')[1]);
    await press(t('ruleValueRemoveNamed', { value: 'Angst' }));
    expect(document.activeElement?.tagName).toBe('INPUT');
    await press(t('ruleRemoveNamed', { number: '1' }));
    expect(document.activeElement?.textContent).toBe(t('ruleAddCondition'));
    await press(t('ruleGroupRemoveNamed', { number: '1' }));
    expect(document.querySelectorAll('fieldset.dg-condition')).toHaveLength(1);
  });

  it('asks for shelves and works', async () => {
    await enter(t('ruleField'), 'shelf');
    await flip(t('shelf_finished'));
    await flip(t('shelf_dropped'));
    expect(sentence()).toBe('hide if shelf is finished, dropped');
    await enter(t('ruleField'), 'work');
    await enter(t('ruleWorks'), 'https://archiveofourown.org/works/12 34');
    expect(sentence()).toBe('hide if work is 12, 34');
  });

  it('offers the names that the reader saw or keeps, where one is written', async () => {
    const seen = readSeenFacts(visitTo('/works').document);
    const fandom = seen[0]?.tags.fandom[0] ?? '';
    await keepSeen(seen, 1);
    await keepReading(reading({ work: work({ fandoms: ['The Kept Lamps'] }) }), 1);
    const value = () => field(t('ruleValue'));
    const offered = (): string[] => {
      const list = document.getElementById(value().getAttribute('list') ?? '');
      return [...(list?.querySelectorAll('option') ?? [])].map((option) => option.value);
    };
    await enter(t('ruleField'), 'fandom');
    expect([value().hasAttribute('list'), offered()]).toEqual([true, []]);
    await act(() => value().focus());
    await vi.waitFor(() => expect(offered()).toEqual(expect.arrayContaining([fandom, 'The Kept Lamps'])));
    await enter(t('ruleValue'), 'kept l');
    expect(offered()).toEqual(['The Kept Lamps']);
    await enter(t('ruleValue'), 'The Kept Lamps');
    expect(offered()).toEqual([]);
    await enter(t('ruleHow'), 'matches');
    expect(value().hasAttribute('list')).toBe(false);
    await enter(t('ruleHow'), 'is');
    await enter(t('ruleField'), 'title');
    expect(value().hasAttribute('list')).toBe(false);
  });

  it('says what is missing when somebody wants to save, each where it is', async () => {
    expect(wrong()).toEqual([]);
    await press(t('ruleAddIt'));
    expect(wrong()).toEqual([t('rowMistake_text')]);
    expect(document.activeElement).toBe(field(t('ruleValue')));
    expect(shownText()).toContain(t('ruleNotWhole'));
    await enter(t('ruleField'), 'words');
    expect(wrong()).toEqual([t('rowMistake_number')]);
    await enter(t('ruleField'), 'shelf');
    await press(t('ruleAddIt'));
    expect(wrong()).toEqual([t('rowMistake_shelf')]);
    expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
    expect(await saved()).toBe('');
  });

  it('says at once what is wrong', async () => {
    await enter(t('ruleHow'), 'matches');
    await enter(t('ruleValue'), '(a+)+');
    expect(wrong()).toEqual([t('mistake_nested')]);
    // A space is part of an expression.
    await enter(t('ruleValue'), 'a ');
    expect(sentence()).toBe('hide if tag matches /a /');
    await enter(t('ruleField'), 'words');
    await enter(t('ruleNumber'), '1,000');
    expect(wrong()).toEqual([t('rowMistake_number')]);
    await enter(t('ruleNumber'), '1000');
    expect(sentence()).toBe('hide if words < 1000');
    await enter(t('ruleUntil'), '2020-01-01');
    expect(shownText()).toContain(t('ruleOver'));
  });
});
