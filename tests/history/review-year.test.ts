import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewYear } from '@/history/review-year';
import { workId } from '@/model/ids';
import type { KeptDay } from '@/store/vault';

const [lamp, boat] = [workId(1), workId(2)];
const row = (day: string, work = lamp, words = 100, device = 'device00'): KeptDay => ({
  ...{ day, work, device, words },
  ...{ ms: words * 300, v: 1 },
});

describe('a year in review', () => {
  it('tells each day with its works, whatever device they were read on', () => {
    const { days, words, ms, works } = reviewYear(
      [
        row('2026-01-31'),
        row('2026-03-01', lamp, 50),
        row('2026-03-01', lamp, 25, 'device01'),
        row('2026-03-01', boat, 80),
      ],
      new Map(),
    );
    expect(days).toEqual([
      {
        day: '2026-03-01',
        words: 155,
        works: [
          { work: boat, words: 80 },
          { work: lamp, words: 75 },
        ],
      },
      { day: '2026-01-31', words: 100, works: [{ work: lamp, words: 100 }] },
    ]);
    expect({ words, ms, works }).toEqual({ words: 255, ms: 76_500, works: 2 });
  });

  it('counts a work for each of its fandoms, and says where none is known', () => {
    const { fandoms } = reviewYear(
      [row('2026-01-01'), row('2026-01-02', boat, 30)],
      new Map([[lamp, ['Lamps', 'Lights', 'Lamps']]]),
    );
    expect(fandoms).toEqual([
      { name: 'Lamps', words: 100, works: 1 },
      { name: 'Lights', words: 100, works: 1 },
      { name: null, words: 30, works: 1 },
    ]);
  });

  it('is the same sum by days, by months and in all', () => {
    const anyRow = fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat({ max: 9000 }),
        fc.boolean(),
      )
      .map(([month, day, words, first]) =>
        row(
          `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          first ? lamp : boat,
          words,
        ),
      );
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { days, months, words } = reviewYear(rows, new Map());
        expect(days.reduce((sum, day) => sum + day.words, 0)).toBe(words);
        expect(months.reduce((sum, month) => sum + month, 0)).toBe(words);
        expect(months).toHaveLength(12);
      }),
    );
  });
});
