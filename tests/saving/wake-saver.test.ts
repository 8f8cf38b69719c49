import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runJobs } from '@/saving/run-jobs';
import { wakeSaver } from '@/saving/wake-saver';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.mock('@/saving/run-jobs', () => ({ runJobs: vi.fn(async () => {}) }));

const { createDocument } = fake.offscreen;
beforeEach(() => {
  resetExtension();
  vi.mocked(runJobs).mockClear();
  Object.assign(fake, { offscreen: { createDocument } });
});

describe('wakeSaver', () => {
  it('opens the unseen page in Chrome, and minds none that is open', async () => {
    await wakeSaver(() => {});
    await wakeSaver(() => {});
    expect(fake.saver).toBe('saver.html');
    expect(runJobs).not.toHaveBeenCalled();
  });

  it('says when that page cannot be opened', async () => {
    fake.offscreen.createDocument = async () => {
      throw new Error('Page failed to load.');
    };
    await expect(wakeSaver(() => {})).rejects.toThrow('Page failed to load.');
  });

  it('runs the queue in Firefox’s background, and shows a sign of life meanwhile', async () => {
    vi.useFakeTimers();
    const sign = vi.fn();
    Object.assign(fake, { offscreen: undefined });
    Object.assign(fake.runtime, { getPlatformInfo: sign });
    let end = () => {};
    vi.mocked(runJobs).mockReturnValue(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    const changed = () => {};
    await wakeSaver(changed);
    expect(runJobs).toHaveBeenCalledWith(changed);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(sign).toHaveBeenCalledTimes(2);
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sign).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
