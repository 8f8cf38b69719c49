import { beforeEach, expect, it, vi } from 'vitest';
import { listErrors, noteError } from '@/settings/noted-errors';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

it('remembers what went wrong and where, and no word of it', async () => {
  const cause = new DOMException('no room for The Lamp', 'QuotaExceededError');
  const error = new Error('The Lamp could not be kept', { cause });
  error.stack =
    'Error: The Lamp\n at keep (chrome-extension://abc/chunks/works.js:1:234)\n at https://ao3/works/7';
  await noteError(error, 'background');
  const [noted] = await listErrors();
  expect(noted).toMatchObject({
    where: 'background',
    name: 'Error < QuotaExceededError',
    places: ['chunks/works.js:1:234'],
  });
  expect(JSON.stringify(noted)).not.toMatch(/Lamp|works\/7|abc/);
});

it('keeps the last fifty, though many come at once', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, index) => noteError(new Error(), String(index))));
  const noted = await listErrors();
  expect(noted).toHaveLength(50);
  expect(noted.at(-1)?.where).toBe('59');
});
