import { describe, expect, it } from 'vitest';
import { alone, beside } from './rounds';
import { isMissed, median, spread, writeTable } from './table';

const about = { what: 'judge', unit: 'ms', goal: 1.5, cause: 'names are folded.' };
const slow = beside(about, [
  { ours: 4, floor: 2, also: { 'ms wall': 6 } },
  { ours: 9, floor: 3, also: { 'ms wall': 10 } },
  { ours: 8, floor: 4, also: { 'ms wall': 8 } },
]);

describe('a figure', () => {
  it('is the median of what was taken, and of each round’s own ratio', () => {
    expect(slow).toMatchObject({ ours: 8, floor: 3, ratio: 2, spread: 1, also: { 'ms wall': 8 } });
  });

  it('without a floor is held against its goal in its own unit', () => {
    const quick = alone({ what: 'find', unit: 'ms', goal: 10 }, [8, 9, 30]);
    expect(quick).toMatchObject({ ours: 9, floor: null, ratio: null, spread: 21 });
    expect(isMissed(quick)).toBe(false);
    expect(isMissed(alone({ what: 'find', unit: 'ms', goal: 8 }, [8, 9, 30]))).toBe(true);
  });

  it('that could not be measured misses its goal', () => {
    expect(isMissed(alone({ what: 'find', unit: 'ms', goal: 10 }, []))).toBe(true);
  });
});

describe('a table', () => {
  it('says goal and cause where a goal is missed', () => {
    const [, row, why] = writeTable([slow]).split('\n');
    expect(row).toMatch(/^judge +8\.00 ms +3\.00 ms +2\.00 +1\.00 +≤ 1\.5 +missed +8\.00 ms wall$/);
    expect(why).toBe('  missed: names are folded.');
  });

  it('says that nobody knows the cause where none is given', () => {
    expect(writeTable([{ ...slow, cause: '' }])).toContain('missed: nobody has looked into it yet.');
  });

  it('says nothing of the kind where a goal is met, or where there is none', () => {
    expect(
      writeTable([
        { ...slow, goal: 2 },
        { ...slow, goal: null },
      ]),
    ).not.toContain('missed');
  });
});

describe('median and spread', () => {
  it('are those of nobody where there is nobody', () => {
    expect([median([]), spread([])]).toEqual([Number.NaN, Number.NaN]);
  });

  it('let one of ten rounds be far off', () => {
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(spread([5, 5, 5, 5, 5, 5, 5, 5, 5, 90])).toBe(0);
    expect(spread([5, 5, 5, 5, 90])).toBe(85);
  });
});
