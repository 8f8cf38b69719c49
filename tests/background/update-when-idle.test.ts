import { beforeEach, expect, it, vi } from 'vitest';
import { updateWhenIdle } from '@/background/update-when-idle';
import { fake, resetExtension } from '../fake-extension';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

it('lets the newer Dogear in where no page of ours is open', async () => {
  fake.opened.push('https://archiveofourown.org/works/7');
  await updateWhenIdle();
  expect(fake.reloads).toBe(1);
});

it('closes no page that somebody reads in', async () => {
  fake.opened.push(fake.runtime.getURL('reader.html?work=7'));
  await updateWhenIdle();
  expect(fake.reloads).toBe(0);
});
