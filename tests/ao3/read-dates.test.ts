import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '@/ao3/read-dates';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('readDate', () => {
  it('reads any day in all three forms', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [weekday, number, month, year] = date.toUTCString().replace(',', '').split(' ');
        expect(readDate(iso)).toBe(iso);
        expect(readDate(` (${iso})\n`)).toBe(iso);
        expect(readDate(`${number} ${month} ${year}`)).toBe(iso);
        expect(readDate(`${weekday} ${number} ${month} ${year} 03:42AM UTC`)).toBe(iso);
      }),
    );
  });

  it.each([
    '',
    '3 days',
    'yesterday',
    '2026-13-01',
    '2026-02-30',
    '31 Feb 2026',
    '1 Foo 2026',
    '2026-1-1',
    '12/11/2026',
  ])('makes nothing of "%s"', (text) => expect(readDate(text)).toBeNull());
});
