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

  it('weighs chapters by how long they are, as far as that is known', () => {
    const chapters = [100, 300, null, 200];
    // The third counts as 200: 8000 words are 800 letters.
    expect(minutesLeft({ ...work, chapters }, place(1, 1), paces)).toBe(35);
    expect(minutesLeft({ ...work, chapters }, place(2, 0.5), paces)).toBe(27.5);
    expect(minutesLeft({ ...work, chapters }, place(3, 1), paces)).toBe(10);
    // What left AO3 stands after all others, and is not to be read.
    expect(minutesLeft({ ...work, chapters: [...chapters, 5000] }, place(1, 1), paces)).toBe(35);
    for (const unknown of [[], [null, null, null, null], [0, 0, 0, 0]])
      expect(minutesLeft({ ...work, chapters: unknown }, place(3, 0.5), paces)).toBe(15);
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
      fc.property(spot, spot, fc.array(fc.option(fc.nat())), (one, other, chapters) => {
        const [first, second] = [one, other].sort((a, b) => a[0] + a[1] - b[0] - b[1]);
        const left = (at: typeof one = [1, 0]) =>
          minutesLeft({ ...work, chapters }, place(...at), paces) ?? 0;
        expect(left(second)).toBeLessThanOrEqual(left(first) + 1e-9);
      }),
    );
  });
});
