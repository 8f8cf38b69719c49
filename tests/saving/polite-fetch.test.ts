import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { politeFetch } from '@/saving/polite-fetch';

/** One lock after the other, as the browser has it. */
class Locks {
  #last: Promise<unknown> = Promise.resolve();
  readonly names: string[] = [];

  request(name: string, run: () => Promise<unknown>): Promise<unknown> {
    this.names.push(name);
    const mine = this.#last.then(run);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

let locks: Locks;
let asked: { address: string; init: RequestInit }[];
let answer: () => Promise<Response>;
beforeEach(() => {
  locks = new Locks();
  asked = [];
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    asked.push({ address, init });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('politeFetch', () => {
  it('asks AO3 and nobody else, without cookies and without saying from where', async () => {
    answer = async () =>
      new Response('<p>x</p>', { headers: { 'retry-after': '5', 'cf-mitigated': 'challenge' } });
    expect(await politeFetch('/works/1?view_full_work=true')).toMatchObject({
      ...{ status: 200, text: '<p>x</p>', retryAfter: '5', mitigated: true, redirected: false, date: null },
    });
    expect(asked.map(({ address }) => address)).toEqual([
      'https://archiveofourown.org/works/1?view_full_work=true',
    ]);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('takes the reader’s cookies along only when it is told to', async () => {
    answer = async () => new Response('');
    await politeFetch('/works/1', { cookies: true });
    await politeFetch('/works/2', { cookies: false });
    await politeFetch('/works/3');
    expect(asked.map(({ init }) => init.credentials)).toEqual(['include', 'omit', 'omit']);
  });

  it('never asks twice at once', async () => {
    let inFlight = 0;
    let most = 0;
    answer = async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight -= 1;
      return new Response('');
    };
    await Promise.all([politeFetch('/a'), politeFetch('/b'), politeFetch('/c')]);
    expect(most).toBe(1);
    expect(new Set(locks.names)).toEqual(new Set(['ao3-net']));
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'no-answer', null],
    [
      'the body is shorter than its length says',
      async () => new Response('half', { headers: { 'content-length': '8' } }),
      'cut',
      200,
    ],
    [
      'the line goes dead in the body',
      async () =>
        new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) }), {
          status: 206,
        }),
      'cut',
      206,
    ],
    [
      'it is in another encoding',
      async () => new Response(new Uint8Array([0xff, 0xfe, 0x41, 0]), { status: 200 }),
      'encoding',
      200,
    ],
  ])('says so when %s', async (_, given, why, status) => {
    answer = given;
    await expect(politeFetch('/works/1')).rejects.toMatchObject({ name: 'NotFetched', why, status });
  });

  it('does not take the length of a packed body for that of the text', async () => {
    const headers = { 'content-length': '900', 'content-encoding': 'gzip' };
    answer = async () => new Response('short', { headers });
    expect(await politeFetch('/works/1')).toMatchObject({ text: 'short' });
  });

  it('gives up after a minute', async () => {
    const over = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
    answer = async () => {
      over.abort();
      throw new DOMException('', 'TimeoutError');
    };
    await expect(politeFetch('/works/1')).rejects.toMatchObject({ why: 'timeout', status: null });
    expect(AbortSignal.timeout).toHaveBeenCalledWith(60_000);
  });
});
