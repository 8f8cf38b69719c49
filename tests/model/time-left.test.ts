import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '@/model/place';
import { countedIn, minutesLeft } from '@/model/time-left';

const paces = { words: 200, characters: 400 };
const work = { words: 8000, chaptersPosted: 4, language: 'English' };
const place = (position: number, fraction: number): Place => ({
  ...{ chapter: null, position, paragraph: 0, paragraphs: 1, into: 0, fraction },
  quote: { text: 'Words', print: 1, before: [], after: [] },
});

describe('the time that is left', () => {
  it('is that of what was not read yet, at the reader’s own pace', () => {
    expect(minutesLeft(work, null, paces)).toBe(40);
    expect(minutesLeft(work, place(3, 0.5), paces)).toBe(15);
    expect(minutesLeft(work, place(3, 1), paces)).toBe(10);
  });

  it('goes by characters where AO3 does', () => {
    for (const name of ['中文-普通话 國語', '日本語', 'ไทย'])
      expect(countedIn(name), name).toBe('characters');
    for (const name of ['English', 'Русский', '한국어', 'العربية'])
      expect(countedIn(name), name).toBe('words');
    expect(minutesLeft({ ...work, language: '日本語' }, null, paces)).toBe(20);
  });

  it('is not told where anything is unknown, or nothing is left', () => {
    expect(minutesLeft(work, null, { ...paces, words: null })).toBeNull();
    expect(minutesLeft({ ...work, words: null }, null, paces)).toBeNull();
    expect(minutesLeft({ ...work, language: null }, null, paces)).toBeNull();
    expect(minutesLeft({ ...work, chaptersPosted: null }, place(1, 0.5), paces)).toBeNull();
    expect(minutesLeft({ ...work, chaptersPosted: 2 }, place(3, 0.5), paces)).toBeNull();
    expect(minutesLeft(work, place(4, 1), paces)).toBeNull();
  });

  it('never grows by reading on', () => {
    const spot = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
    );
    fc.assert(
      fc.property(spot, spot, (one, other) => {
        const [first, second] = [one, other].sort((a, b) => a[0] + a[1] - b[0] - b[1]);
        const left = (at: typeof one = [1, 0]) => minutesLeft(work, place(...at), paces) ?? 0;
        expect(left(second)).toBeLessThanOrEqual(left(first));
      }),
    );
  });
});
