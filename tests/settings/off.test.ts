import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadOff, saveOff, watchOff } from '@/settings/off';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

describe('off', () => {
  it('is null until the reader turns us off, and again when they turn us on', async () => {
    expect(await loadOff()).toBeNull();
    await saveOff('for good');
    expect(await loadOff()).toBe('for good');
    await saveOff(null);
    expect(await loadOff()).toBeNull();
  });

  it('lasts until its time, at which the background is woken', async () => {
    const until = Date.now() + 3_600_000;
    await saveOff(until);
    expect(await loadOff()).toBe(until);
    expect(fake.offAlarm).toEqual({ when: until });
    vi.useFakeTimers({ now: until });
    expect(await loadOff()).toBeNull();
    vi.useRealTimers();
  });

  it('for good wakes nobody, and neither does on', async () => {
    for (const off of ['for good', null] as const) {
      await saveOff(Date.now() + 1000);
      await saveOff(off);
      expect(fake.offAlarm).toBeNull();
    }
  });

  it.each([false, 'soon', {}, null])('is not what makes no sense: %j', async (stored) => {
    await fake.storage.local.set({ off: stored });
    expect(await loadOff()).toBeNull();
  });

  it('tells who watches, until they stop', async () => {
    const changed = vi.fn();
    const stop = watchOff(changed);
    await saveOff('for good');
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await saveOff(null);
    await fake.storage.local.set({ other: 1 });
    expect(changed).toHaveBeenCalledOnce();
  });
});
