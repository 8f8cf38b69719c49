import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  defaultSettings,
  loadSettings,
  type Settings,
  saveSettings,
  watchSettings,
} from '@/settings/settings';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

describe('settings', () => {
  it('are the defaults until something is saved: nothing is kept unasked, or asked for with cookies', async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
    expect(defaultSettings).toMatchObject({ keepAutomatically: null, restrictedWorks: 'ask' });
  });

  it('come back as they were saved', async () => {
    await saveSettings({ keepAutomatically: true });
    expect(await loadSettings()).toEqual({ ...defaultSettings, keepAutomatically: true });
    await saveSettings({ hiddenTags: ['freeform', 'warning'] });
    expect((await loadSettings()).hiddenTags).toEqual(['freeform', 'warning']);
    await saveSettings({ hiddenTags: [] });
    await saveSettings({});
    expect(await loadSettings()).toEqual({ ...defaultSettings, keepAutomatically: true });
  });

  it('that make no sense become the default', async () => {
    await fake.storage.local.set({ 'setting:keepAutomatically': 'yes', 'setting:restrictedWorks': 'all' });
    await fake.storage.local.set({ 'setting:hiddenTags': ['fandom'] });
    expect(await loadSettings()).toEqual(defaultSettings);
  });

  it('are told to whoever watches, until they stop', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await saveSettings({ keepAutomatically: false });
    await fake.storage.local.set({ 'something else': 1 });
    await vi.waitFor(() => expect(told).toEqual([{ ...defaultSettings, keepAutomatically: false }]));
    for (const listener of fake.storage.onChanged.listeners)
      listener({ 'setting:keepAutomatically': {} }, 'sync');
    stop();
    await saveSettings({ keepAutomatically: true });
    await loadSettings();
    expect(told).toHaveLength(1);
  });
});
