// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Rules } from '@/options/Rules';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { resetExtension } from '../fake-extension';
import { find, named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

afterEach(() => show(null));
beforeEach(() => resetExtension());

const write = (text: string) =>
  act(() => saveRuleFile({ text, ready: compileRules(parseRules(text).rules) }));
const savesAs = (text: string) =>
  vi.waitFor(async () => expect((await loadRuleFile()).text).toBe(text), 3000);
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), 3000);

async function open(text: string): Promise<void> {
  await write(text);
  await show(<Rules rememberSeen />);
  await vi.waitFor(() => find('#rule-add'));
  await act(() => {
    const summary = [...document.querySelectorAll('summary')].find(
      ({ textContent }) => textContent === t('rulesMade'),
    );
    const details = summary?.parentElement;
    if (!(details instanceof HTMLDetailsElement)) throw new Error('no list');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => find('.dg-rules'));
}

/** A field of the form in which a rule is edited. */
async function enterIn(label: string, value: string): Promise<void> {
  const found = [...find('form.dg-editing').querySelectorAll('label')].find(
    (each) => each.querySelector('span')?.textContent === label,
  );
  const into = found?.querySelector<HTMLInputElement>('input, select');
  if (!into) throw new Error(`no ${label}`);
  into.value = value;
  await act(() => {
    for (const kind of ['input', 'change']) into.dispatchEvent(new Event(kind, { bubbles: true }));
  });
}
const edit = (rule: string) => press(t('ruleEditNamed', { rule }));
const listed = (): string[] =>
  [...document.querySelectorAll('.dg-rules label.dg-switch')].map(({ textContent }) => textContent ?? '');

const file = '# mine\nhide if title is "Fog"\n\nNote  if words < 1000 on lists\nnonsense\nhide if mine\n';

describe('the list of rules', () => {
  it('opens a rule in the form, saves it in its own line, and takes that back', async () => {
    await open(file);
    await edit('note if words < 1000 on lists');
    await enterIn(t('ruleNumber'), '2000');
    await enterIn(t('ruleReason'), 'too short');
    await press(t('ruleSave'));
    await savesAs(file.replace(/Note.*/, 'note if words < 2000 on lists because "too short"'));
    await appears(t('ruleChanged'));
    expect(document.activeElement?.textContent).toBe(t('undo'));
    expect(document.querySelector('form.dg-editing')).toBeNull();
    await press(t('undo'));
    await savesAs(file.replace('Note  if', 'note if'));
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(
        named(t('ruleEditNamed', { rule: 'note if words < 1000 on lists' })),
      ),
    );
  });

  it('leaves a rule as it was written where nothing was changed, and gives the focus back', async () => {
    await open(file);
    await edit('note if words < 1000 on lists');
    await press(t('ruleSave'));
    await vi.waitFor(() => expect(document.querySelector('form.dg-editing')).toBeNull());
    expect((await loadRuleFile()).text).toBe(file);
    expect(document.activeElement).toBe(named(t('ruleEditNamed', { rule: 'note if words < 1000 on lists' })));
    await edit('hide if mine');
    await enterIn(t('ruleReason'), 'x');
    await press(t('ruleCancel'));
    expect((await loadRuleFile()).text).toBe(file);
  });

  it('can have several rules open at once, and loses nothing of either', async () => {
    await open(file);
    await edit('hide if mine');
    await enterIn(t('ruleReason'), 'x');
    await edit('hide if title is "Fog"');
    expect(document.querySelectorAll('form.dg-editing')).toHaveLength(2);
    await press(t('ruleSave'));
    expect(document.querySelectorAll('form.dg-editing')).toHaveLength(1);
    await press(t('ruleSave'));
    await savesAs(file.replace('hide if mine', 'hide if mine because "x"'));
  });

  it('deletes a rule with its line, and puts it back as it was', async () => {
    await open(file);
    await press(t('ruleDeleteNamed', { rule: 'note if words < 1000 on lists' }));
    await savesAs(file.replace(/Note.*\n/, ''));
    await appears(t('ruleDeleted'));
    expect(listed()).toEqual(['hide if title is "Fog"', 'hide if mine']);
    expect(document.activeElement?.textContent).toBe(t('undo'));
    await press(t('undo'));
    await savesAs(file);
  });

  it('keeps what is being edited where lines come and go, and where the rule itself is changed elsewhere', async () => {
    await open(file);
    await edit('hide if mine');
    await enterIn(t('ruleReason'), 'x');
    await write(file.replace('# mine\n', ''));
    await vi.waitFor(() =>
      expect(find('li form').closest('li')?.previousElementSibling?.textContent).toContain('note if'),
    );
    await press(t('ruleSave'));
    const moved = file.replace('# mine\n', '').replace('hide if mine', 'hide if mine because "x"');
    await savesAs(moved);

    await vi.waitFor(() => expect(listed()).toContain('hide if mine because "x"'));
    await edit('hide if mine because "x"');
    await enterIn(t('ruleReason'), 'y');
    await write('hide if complete\n');
    await appears(t('ruleGone'));
    await act(() => find('form.dg-editing button[type=submit]').click());
    await savesAs('hide if complete\nhide if mine because "y"\n');
  });

  it('leads to the text where the form cannot show everything', async () => {
    const deep = 'hide if fandom is "A" or (fandom is "B" and (complete or mine))';
    await open(`# a\n${deep}\n# b\n`);
    await edit(deep);
    await appears(t('ruleAsText'));
    await press(t('ruleToText'));
    const area = find<HTMLTextAreaElement>('textarea');
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(deep);
  });

  it('shows many rules in parts, and finds one among them', async () => {
    await open(Array.from({ length: 70 }, (_, at) => `hide if words < ${at + 1}\n`).join(''));
    expect(listed()).toHaveLength(30);
    await press(t('rulesMore'));
    expect(listed()).toHaveLength(60);
    const input = find<HTMLInputElement>('details input[type=text]');
    input.value = 'Words < 70';
    await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
    expect(listed()).toEqual(['hide if words < 70']);
    expect(shownText()).toContain(t('rulesFound', { count: 1 }));
  });

  it('changes rules in the text that is being written too, and says so where both changed one', async () => {
    await open(file);
    const area = find<HTMLTextAreaElement>('textarea');
    area.value = `${file}# and more\n`;
    await act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
    await press(t('ruleDeleteNamed', { rule: 'hide if title is "Fog"' }));
    const both = `${file.replace('hide if title is "Fog"\n', '')}# and more\n`;
    await vi.waitFor(() => expect(area.value).toBe(both));
    area.value = both.replace('hide if mine', 'hide if mine or complete');
    await act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
    await press(t('ruleDeleteNamed', { rule: 'hide if mine' }));
    await appears(t('rulesBothChanged'));
    expect(area.value).toContain('hide if mine or complete');
  });
});
