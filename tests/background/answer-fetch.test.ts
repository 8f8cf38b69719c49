import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFetch } from '@/background/answer-fetch';
import { noteOpened } from '@/background/reader-first';
import { NotUnderstood } from '@/model/parse';
import { parseTagPath } from '@/model/parse-tag-path';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));
afterEach(() => void vi.useRealTimers());

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
});

describe('a page of AO3 that a page of ours wants', () => {
  it('comes as it is', async () => {
    vi.stubGlobal('fetch', async () => new Response('<p>Fog</p>'));
    expect(await answerFetch('/tags/Fog')).toMatchObject({ status: 200, text: '<p>Fog</p>' });
  });

  it('that does not come is an answer too, which says why', async () => {
    vi.stubGlobal('fetch', async () => new Response('short', { headers: { 'content-length': '500' } }));
    expect(await answerFetch('/tags/Fog')).toEqual({ why: 'cut', status: 200 });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await answerFetch('/tags/Fog')).toEqual({ why: 'no-answer', status: null });
  });

  it('comes after the page that the reader has just opened', async () => {
    const ask = vi.fn(async () => new Response('<p>Fog</p>'));
    vi.stubGlobal('fetch', ask);
    await noteOpened(Date.now());
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
    const answer = answerFetch('/tags/Fog');
    await vi.advanceTimersByTimeAsync(9000);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1001);
    expect(await answer).toMatchObject({ status: 200 });
  });

  it('is that of a tag, and no other', () => {
    expect(parseTagPath('/tags/Slow%20Burn')).toBe('/tags/Slow%20Burn');
    for (const other of ['/works/1', '/tags/', '/tags/a/works', '/tags/a?b', '//x.example/tags/a', 7, null]) {
      expect(() => parseTagPath(other), String(other)).toThrow(NotUnderstood);
    }
  });
});
