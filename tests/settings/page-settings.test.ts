import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOn, keepsByItself, loadJudging, onByDefault, watchAnySetting } from '@/settings/page-settings';
import { defaultSettings, prefix, saveSettings } from '@/settings/settings';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

beforeEach(resetExtension);

describe('settings on pages of AO3', () => {
  it('have the same defaults as everywhere', async () => {
    for (const name of onByDefault) expect(await isOn(name), name).toBe(defaultSettings[name]);
    expect(await keepsByItself()).toBe(defaultSettings.keepAutomatically === true);
    expect(await loadJudging('rulesOnLists')).toEqual({
      isWanted: true,
      hiddenTags: defaultSettings.hiddenTags,
    });
  });

  it('are what the reader chose', async () => {
    for (const name of onByDefault) {
      await saveSettings({ [name]: false });
      expect(await isOn(name), name).toBe(false);
    }
    await saveSettings({ keepAutomatically: true, hiddenTags: ['warning', 'freeform'] });
    expect(await keepsByItself()).toBe(true);
    expect(await loadJudging('rulesOnWorks')).toEqual({
      isWanted: false,
      hiddenTags: ['warning', 'freeform'],
    });
  });

  it('hide nothing by a name that is no kind of tag', async () => {
    await fake.storage.local.set({ [`${prefix}hiddenTags`]: ['freeform', '}'] });
    expect((await loadJudging('rulesOnLists')).hiddenTags).toEqual([]);
  });

  it('tell of each change, and of nothing else', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchAnySetting(changed);
    await saveSettings({ rulesOnLists: false });
    await fake.storage.local.set({ else: 1 });
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await saveSettings({ rulesOnLists: true });
    expect(changed).toHaveBeenCalledOnce();
  });
});
