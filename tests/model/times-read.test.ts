import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinStandings } from '@/backup/join-standings';
import { workId } from '@/model/ids';
import { nextStamp } from '@/model/stamp';
import { isReadAgain, timesRead } from '@/model/times-read';
import type { KeptStanding } from '@/store/vault';
import { anyStanding } from '../backup/invented-rows';

const at = (time: number, device = 'device00') => nextStamp(null, time, device);
const standing = (facts: Partial<KeptStanding>): KeptStanding => ({
  ...{ work: workId(1), ownShelves: {}, v: 1 },
  ...facts,
});

describe('a reading', () => {
  it.each([
    ['the first time, however little was read here', { finishedAt: null, words: 9000, readSince: 0 }, true],
    ['again, when half of it was', { finishedAt: 1, words: 9000, readSince: 4500 }, true],
    ['not again by a look at the end', { finishedAt: 1, words: 9000, readSince: 300 }, false],
    ['not again where nobody knows how long it is', { finishedAt: 1, words: null, readSince: 9000 }, false],
    ['not again of what has no words', { finishedAt: 1, words: 0, readSince: 0 }, false],
  ])('is one %s', (_, end, is) => {
    expect(isReadAgain(end)).toBe(is);
  });
});

describe('the times read', () => {
  it('are what the reader said, and what was finished since', () => {
    expect(timesRead({})).toBe(0);
    const finishes = { first: at(1), '2026-11-03': at(5) };
    expect(timesRead({ finishes })).toBe(2);
    expect(timesRead({ finishes, timesRead: { value: 7, at: at(3) } })).toBe(8);
    expect(timesRead({ finishes, timesRead: { value: 0, at: at(9) } })).toBe(0);
  });

  it('count the first time once on two devices, and two later times of different days twice', () => {
    const one = standing({ finishes: { first: at(1), '2026-11-03': at(5) } });
    const other = standing({ finishes: { first: at(2, 'device01'), '2026-11-04': at(6, 'device01') } });
    expect(timesRead(joinStandings(one, other))).toBe(3);
    expect(timesRead(joinStandings(other, one))).toBe(3);
  });

  it('are at least what either device says, unless the reader says less', () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (one, other) => {
        const [mine, theirs] = [one, other].map(({ timesRead: _, ...rest }) => ({
          ...rest,
          work: workId(1),
        }));
        if (!mine || !theirs) return;
        const joined = timesRead(joinStandings(mine, theirs));
        expect(joined).toBeGreaterThanOrEqual(Math.max(timesRead(mine), timesRead(theirs)));
        expect(joined).toBeLessThanOrEqual(timesRead(mine) + timesRead(theirs));
      }),
    );
  });
});
