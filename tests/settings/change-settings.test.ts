import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings } from '@/settings/change-settings';
import { loadSettings } from '@/settings/settings';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

beforeEach(resetExtension);

it('loses none of the changes of a list that come at once', async () => {
  const names = ['one', 'two', 'three', 'four'];
  await Promise.all(
    names.map((name) =>
      changeSettings(({ unfollowedFandoms }) => ({ unfollowedFandoms: [...unfollowedFandoms, name] })),
    ),
  );
  expect((await loadSettings()).unfollowedFandoms).toEqual(names);
});

it('leaves everything as it was where a change cannot be told, and the next one is made', async () => {
  const failing = changeSettings(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await changeSettings(() => ({ unfollowedFandoms: ['one'] }));
  expect((await loadSettings()).unfollowedFandoms).toEqual(['one']);
});
