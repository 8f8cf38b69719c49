// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Options } from '@/options/Options';
import { loadSettings } from '@/settings/settings';
import { resetExtension } from '../fake-extension';
import { enter, field, find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => {
  const { fake } = await import('../fake-extension');
  return { browser: { ...fake, runtime: { ...fake.runtime, getManifest: () => ({ version: '1.2.3' }) } } };
});

let safe = false;
beforeEach(() => {
  resetExtension();
  safe = false;
  vi.stubGlobal('navigator', {
    storage: {
      estimate: async () => ({ usage: 12_345_678, quota: 3_000_000_000 }),
      persisted: async () => safe,
      persist: async () => {
        safe = true;
        return true;
      },
    },
  });
});
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('Options', () => {
  it('switches the keeping of every work on and off', async () => {
    await show(<Options />);
    const box = find<HTMLInputElement>('input[type=checkbox]');
    await vi.waitFor(() => expect(box.disabled).toBe(false));
    expect(box.checked).toBe(false);
    box.click();
    await vi.waitFor(async () => expect((await loadSettings()).keepAutomatically).toBe(true));
    box.click();
    await vi.waitFor(async () => expect((await loadSettings()).keepAutomatically).toBe(false));
  });

  it('switches how copies are shown', async () => {
    await show(<Options />);
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('[aria-labelledby=keeping] input')];
    await vi.waitFor(() => expect(boxes().map(({ checked }) => checked)).toEqual([false, false, true]));
    for (const box of boxes().slice(1)) box.click();
    await vi.waitFor(async () =>
      expect(await loadSettings()).toMatchObject({
        ...{ creatorStyle: true, showPictures: false, keepAutomatically: null },
      }),
    );
  });

  it('says in plain words how much is stored, and lets the reader protect it', async () => {
    await show(<Options />);
    await appears(t('storageUsed', { used: '12 MB', free: '3 GB' }));
    expect(shownText()).toContain(t('storageNotSafe'));
    await press(t('storageProtect'));
    await appears(t('storageSafe'));
    expect(shownText()).not.toContain(t('storageProtect'));
    expect(shownText()).toContain('1.2.3');
  });

  it('lists its sections, finds one by its words, and says when there is none', async () => {
    await show(<Options />);
    const listed = () => [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    const all = ['keeping', 'asking', 'rules', 'spoilers', 'reading', 'shelves', 'on-pages'];
    await vi.waitFor(() =>
      expect(listed()).toEqual(
        [...all, 'language', 'storage', 'backups', 'other-tools', 'keys', 'about'].map((id) => `#${id}`),
      ),
    );
    await enter(t('findOption'), '1.2.3');
    await vi.waitFor(() => expect(listed()).toEqual(['#about']));
    expect(shownText()).toContain(t('optionsFound', { count: 1 }));
    expect(find('section[aria-labelledby=keeping]').hidden).toBe(true);
    await enter(t('findOption'), 'sails and rigging');
    await vi.waitFor(() => expect(shownText()).toContain(t('optionsNotFound')));
    await press(t('optionsShowAll'));
    await vi.waitFor(() => expect(listed()).toHaveLength(13));
    expect(field(t('findOption')).value).toBe('');
  });

  it('shows all again at Escape', async () => {
    await show(<Options />);
    await enter(t('findOption'), 'sails and rigging');
    await vi.waitFor(() => expect(shownText()).toContain(t('optionsNotFound')));
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await act(() => void field(t('findOption')).dispatchEvent(pressed));
    await vi.waitFor(() => expect(shownText()).not.toContain(t('optionsNotFound')));
  });
});
