import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshPace, type Pace } from '@/model/pace';
import {
  backOffAfter,
  estimateMs,
  nextLeave,
  paceNumbers,
  whenAsked,
  whenMoreAllowed,
  whenPaused,
  whenReaderAsked,
  whenResumed,
  whenTold,
} from '@/saving/pace';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const start = Date.parse('2026-05-04T03:02:01Z');

/** When the next request may be made; a stopped queue fails the test. */
function at(pace: Pace, now: number): number {
  const leave = nextLeave(pace, now);
  return leave.kind === 'at' ? leave.at : expect.fail(`stopped: ${leave.because}`);
}
const busy = (retryAfter: number | null) => ({ kind: 'busy', retryAfter }) as const;
const trouble = { kind: 'trouble', retryAfter: null } as const;

describe('the gap', () => {
  it('is 6 to 10 seconds from start to start', () => {
    expect(at(whenAsked(freshPace, start, 0), start)).toBe(start + 6 * second);
    expect(at(whenAsked(freshPace, start, 1), start)).toBe(start + 10 * second);
  });

  it('grows to 10 seconds after the reader opened a page, and never shrinks by it', () => {
    expect(at(whenReaderAsked(freshPace, start), start)).toBe(start + 10 * second);
    const told = whenTold(freshPace, busy(600 * second), start, 0.5);
    expect(at(whenReaderAsked(told, start), start)).toBe(start + 600 * second);
    expect(nextLeave(whenReaderAsked(told, start), start)).toMatchObject({ because: 'busy' });
  });

  it('doubles with each 429 of the last 24 hours', () => {
    const once = whenTold(freshPace, busy(0), start, 0);
    const later = start + 61 * minute;
    expect(at(whenAsked(once, later, 0), later)).toBe(later + 12 * second);
    const twice = whenTold(once, busy(0), later, 0);
    expect(at(whenAsked(twice, later + 61 * minute, 0), later)).toBe(later + 61 * minute + 24 * second);
    const tomorrow = later + day;
    expect(at(whenAsked(twice, tomorrow, 0), tomorrow)).toBe(tomorrow + 6 * second);
  });
});

describe('a 429', () => {
  it.each([
    ['as long as it says', 100 * second, 100 * second],
    ['a minute at least', 5 * second, minute],
    ['five minutes where it does not say', null, 5 * minute],
  ])('makes us wait %s', (_, retryAfter, wait) => {
    expect(at(whenTold(freshPace, busy(retryAfter), start, 0), start)).toBe(start + wait);
  });

  it('stops everything the third time in 24 hours, until the reader resumes', () => {
    let pace = freshPace;
    for (const hour of [0, 10, 20]) pace = whenTold(pace, busy(0), start + hour * 60 * minute, 0);
    expect(nextLeave(pace, start + 30 * day)).toEqual({ kind: 'stopped', because: 'busy' });
    expect(at(whenResumed(pace), start + 20 * 60 * minute)).toBe(start + 20 * 60 * minute + minute);
  });

  it('does not stop the third time in 25 hours', () => {
    let pace = freshPace;
    for (const hour of [0, 12, 25]) pace = whenTold(pace, busy(0), start + hour * 60 * minute, 0);
    expect(pace.stopped).toBeNull();
  });

  it('stops everything where it says a time of which nobody waits the end', () => {
    const pace = whenTold(freshPace, busy(1e12), start, 0);
    expect(pace.stopped).toBe('busy');
    // And the reader cannot go on at once.
    expect(at(whenResumed(pace), start)).toBe(start + day);
  });
});

describe('trouble', () => {
  it('backs off by up to 30 seconds, then twice that, up to half an hour', () => {
    expect([1, 2, 3, 4, 20].map((failures) => backOffAfter(failures, 1))).toEqual(
      [30, 60, 120, 240, 1800].map((seconds) => seconds * second),
    );
    expect(backOffAfter(3, 0)).toBe(0);
    expect(backOffAfter(3, 0.5)).toBe(60 * second);
  });

  it('counts in a row, and a good answer ends the row', () => {
    const twice = whenTold(whenTold(freshPace, trouble, start, 1), trouble, start, 1);
    expect(at(twice, start)).toBe(start + minute);
    expect(whenTold(twice, { kind: 'well' }, start, 1).failures).toBe(0);
  });

  it('waits longer where AO3 says so', () => {
    const told = whenTold(freshPace, { kind: 'trouble', retryAfter: 90 * second }, start, 0);
    expect(at(told, start)).toBe(start + 90 * second);
  });
});

describe('stops', () => {
  it('at a challenge, at once', () => {
    const pace = whenTold(freshPace, { kind: 'challenge' }, start, 0);
    expect(nextLeave(pace, start)).toEqual({ kind: 'stopped', because: 'challenge' });
    expect(nextLeave(whenResumed(pace), start)).toMatchObject({ kind: 'at' });
  });

  it('at a second challenge in a row say so, and lead nobody who resumes straight into the third', () => {
    let [pace, now] = [whenTold(freshPace, { kind: 'challenge' }, start, 0), start];
    for (const hours of [1, 2, 4, 8, 16, 24, 24]) {
      pace = whenTold(whenAsked(whenResumed(pace), now, 0), { kind: 'challenge' }, now, 0);
      expect(nextLeave(pace, now)).toEqual({ kind: 'stopped', because: 'challenge-again' });
      expect(nextLeave(whenResumed(pace), now)).toEqual({
        ...{ kind: 'at', at: now + hours * 60 * minute, because: 'challenge' },
      });
      now += hours * 60 * minute;
    }
    const well = whenTold(whenResumed(pace), { kind: 'well' }, now, 0);
    const first = whenTold(well, { kind: 'challenge' }, now, 0);
    expect(nextLeave(first, now)).toEqual({ kind: 'stopped', because: 'challenge' });
    expect(at(whenResumed(first), now)).toBeLessThanOrEqual(now);
  });

  it('keep their reason when the reader pauses too', () => {
    expect(whenPaused(freshPace).stopped).toBe('reader');
    expect(whenPaused({ ...freshPace, stopped: 'challenge' }).stopped).toBe('challenge');
  });
});

describe('the day', () => {
  const spent: Pace = {
    ...freshPace,
    askedAt: Array.from({ length: 200 }, (_, index) => start - day + (index + 1) * minute),
  };

  it('has 200 requests, and goes on when the first of them is a day ago', () => {
    expect(nextLeave(spent, start)).toEqual({ kind: 'at', at: start + minute, because: 'budget' });
    expect(at(spent, start + minute)).toBeLessThanOrEqual(start + minute);
  });

  it('has 400 when the reader allows more, for a day', () => {
    const more = whenMoreAllowed(spent, start);
    expect(at(more, start)).toBe(0);
    expect(nextLeave({ ...more, askedAt: Array(400).fill(start) }, start)).toMatchObject({
      because: 'budget',
    });
    expect(nextLeave({ ...more, askedAt: Array(200).fill(start + day) }, start + day)).toMatchObject({
      because: 'budget',
    });
  });

  it('is not stretched when the clock of the computer is put back by years', () => {
    const ahead = whenTold(whenAsked(freshPace, start, 1), busy(600 * second), start, 0);
    const before = start - 1000 * day;
    expect(at(ahead, before)).toBeLessThanOrEqual(before + day);
  });
});

describe('estimateMs', () => {
  it('is 8 seconds a work', () => expect(estimateMs(freshPace, 20, start)).toBe(160 * second));

  it('counts the wait, the longer gap, and the days beyond the 200 requests of one', () => {
    const told = whenTold(freshPace, busy(600 * second), start, 0);
    expect(estimateMs(told, 1, start)).toBe(616 * second);
    expect(estimateMs(freshPace, 201, start)).toBe(day + 8 * second);
    expect(estimateMs(freshPace, 401, start)).toBe(2 * day + 8 * second);
  });

  it('waits only until requests of the last day are a day ago where those of one day are used up', () => {
    const spent = Array.from({ length: 200 }, (_, index) => start - day + 60 * minute + index * 8 * second);
    const pace: Pace = { ...freshPace, askedAt: spent };
    expect(estimateMs(pace, 1, start)).toBe(60 * minute + 8 * second);
    expect(estimateMs(pace, 3, start)).toBe(60 * minute + 24 * second);
    expect(estimateMs(whenMoreAllowed(pace, start), 3, start)).toBe(24 * second);
    // What the reader allowed more ends before it is used: then the day's requests are waited for.
    const soonOver: Pace = { ...pace, moreUntil: start + 10 * second };
    expect(estimateMs(soonOver, 3, start)).toBe(60 * minute + 3 * 8 * second);
  });

  it('is not said where the queue stands still', () => {
    expect(estimateMs(whenPaused(freshPace), 3, start)).toBeNull();
    expect(estimateMs(whenPaused(freshPace), 0, start)).toBe(0);
  });
});

describe('whatever happens', () => {
  const events = fc.array(
    fc.oneof(
      fc.constant({ kind: 'well' } as const),
      fc.constant({ kind: 'reader' } as const),
      fc.record({
        kind: fc.constant('busy' as const),
        retryAfter: fc.option(fc.nat(100_000), { nil: null }),
      }),
      fc.constant(trouble),
    ),
    { maxLength: 300 },
  );

  it('no gap is shorter than 6 seconds, no 429 waits less than a minute, no day has more than 200 requests', () => {
    fc.assert(
      fc.property(events, fc.integer(), (events, seed) => {
        let chance = Math.abs(seed % 1000) / 1000;
        let pace = freshPace;
        let now = start;
        const asked: number[] = [];
        let allowedAt = 0;
        for (const event of events) {
          chance = (chance * 7.3 + 0.1) % 1;
          if (event.kind === 'reader') {
            pace = whenReaderAsked(pace, now);
            allowedAt = Math.max(allowedAt, now + paceNumbers.readerFirst);
            continue;
          }
          if (pace.stopped) pace = whenResumed(pace);
          now = Math.max(now, at(pace, now));
          expect(now).toBeGreaterThanOrEqual(allowedAt);
          expect(now - (asked.at(-1) ?? 0)).toBeGreaterThanOrEqual(6 * second);
          asked.push(now);
          expect(asked.filter((time) => time > now - day).length).toBeLessThanOrEqual(200);
          pace = whenTold(whenAsked(pace, now, chance), event, now, chance);
          if (event.kind === 'busy') allowedAt = now + Math.max(event.retryAfter ?? 300_000, minute);
        }
      }),
    );
  });
});
