import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChapterCount, readCount } from '@/ao3/read-counts';

describe('readCount', () => {
  it('reads every number as AO3 prints it, with separators and without', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(readCount(String(count))).toBe(count);
        expect(readCount(` ${count.toLocaleString('en')}\n`)).toBe(count);
      }),
    );
  });

  it.each([
    '',
    ' ',
    '-1',
    '1.024',
    '12,34',
    '1,2345',
    ',123',
    '1 000',
    'many',
    '1e3',
    '٣',
    '9007199254740993',
  ])('makes nothing of "%s"', (text) => expect(readCount(text)).toBeNull());
});

describe('readChapterCount', () => {
  it.each([
    ['1/1', 1, 1],
    ['3/?', 3, null],
    ['1,234/?', 1234, null],
    [' 1,000 / 2,000 ', 1000, 2000],
  ])('reads %s', (text, posted, planned) => expect(readChapterCount(text)).toEqual({ posted, planned }));

  it.each(['', '3', '/3', '3/', '?/3', '3/x', '1,2/3', '1/2/3'])('makes nothing of "%s"', (text) =>
    expect(readChapterCount(text)).toBeNull(),
  );
});
