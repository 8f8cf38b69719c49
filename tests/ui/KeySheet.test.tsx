// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { KeySheet } from '@/ui/KeySheet';
import { resetExtension } from '../fake-extension';
import { find, press, show, shownText } from '../show';

const keys = vi.hoisted(() => ({ popup: 'Alt+Shift+D' }));
vi.mock('wxt/browser', async () => {
  const { fake } = await import('../fake-extension');
  const commands = { getAll: async () => [{ name: '_execute_action', shortcut: keys.popup }] };
  return { browser: { ...fake, commands } };
});
beforeEach(() => {
  resetExtension();
  keys.popup = 'Alt+Shift+D';
});

const strike = (facts: KeyboardEventInit = {}, at: EventTarget = window) =>
  act(() => void at.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...facts })));
const page = () => (
  <>
    <input />
    <KeySheet />
  </>
);
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));

describe('the sheet of keys', () => {
  it('opens by its key, shows the reader’s own for the popup, and closes', async () => {
    await show(page());
    await settled();
    await strike();
    await vi.waitFor(() => expect(shownText()).toContain(`Alt+Shift+D${t('keyPopup')}`));
    expect(shownText()).toContain(t('keyC'));
    await press(t('close'));
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  });

  it('says that no key opens the popup where the reader took it away', async () => {
    keys.popup = '';
    await show(page());
    await settled();
    await strike();
    await vi.waitFor(() => expect(shownText()).toContain(t('keyPopupNone')));
  });

  it.each<[string, () => Promise<void>]>([
    ['with another key', () => strike({ ctrlKey: true })],
    ['while somebody writes', () => strike({}, find('input'))],
  ])('does not open %s', async (_, act) => {
    await show(page());
    await settled();
    await act();
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('does not open where the reader wants no keys of one letter', async () => {
    await saveSettings({ letterKeys: false });
    await show(page());
    await settled();
    await strike();
    expect(document.querySelector('dialog')).toBeNull();
  });
});
