// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Options } from '@/options/Options';
import { loadSettings } from '@/settings/settings';
import { resetExtension } from '../fake-extension';
import { find, press, show, shownText } from '../show';

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

  it('says in plain words how much is stored, and lets the reader protect it', async () => {
    await show(<Options />);
    await appears(t('storageUsed', { used: '12 MB', free: '3 GB' }));
    expect(shownText()).toContain(t('storageNotSafe'));
    await press(t('storageProtect'));
    await appears(t('storageSafe'));
    expect(shownText()).not.toContain(t('storageProtect'));
    expect(shownText()).toContain('1.2.3');
  });
});
