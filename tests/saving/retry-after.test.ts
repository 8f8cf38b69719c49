import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '@/saving/retry-after';

const now = Date.parse('2026-05-04T03:02:01Z');

describe('readRetryAfter', () => {
  it.each([
    ['seconds', '90', 90_000],
    ['no time at all', '0', 0],
    ['seconds with space around them', ' 120 ', 120_000],
    ['more than a life', '1000000000', 1e12],
    ['a moment', 'Mon, 04 May 2026 03:03:01 GMT', 60_000],
    ['a moment as it was written once', 'Monday, 04-May-26 03:03:01 GMT', 60_000],
    ['a moment in the past', 'Mon, 04 May 2026 03:00:00 GMT', 0],
  ])('understands %s', (_, header, ms) => {
    expect(readRetryAfter(header, null, now)).toBe(ms);
  });

  it.each([
    [null],
    [''],
    ['-5'],
    ['1e9'],
    ['12.5'],
    ['soon'],
    ['2026-05-04'],
    ['Mon, 99 Foo 2026 25:61:61 GMT'],
  ])('makes nothing of %s', (header) => expect(readRetryAfter(header, null, now)).toBeNull());

  it('goes by the clock of the server, where ours is wrong', () => {
    const [until, since] = ['Mon, 04 May 2026 10:05:00 GMT', 'Mon, 04 May 2026 10:00:00 GMT'];
    expect(readRetryAfter(until, since, now)).toBe(300_000);
    expect(readRetryAfter(until, 'yesterday', now)).toBe(Date.parse(until) - now);
  });
});
