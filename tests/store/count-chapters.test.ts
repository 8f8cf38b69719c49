import { describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { joinChapters, noChapters, sightChapters } from '@/saving/join-chapters';
import { countChapters, countTexts } from '@/store/count-chapters';
import type { KeptChapters } from '@/store/database';
import { chapter, contents } from '../saving/invented-readings';

const work = workId(7);
const ids = [11, 12, 13].map(chapterId);

/** What is kept after a page showed these chapters, and AO3's list of them all. */
function see(before: KeptChapters, asOf: number, shown: readonly number[], listed = ids): KeptChapters {
  const chapters = shown.map((id) => {
    const position = listed.indexOf(chapterId(id)) + 1;
    return chapter({ id: chapterId(id), position, html: `<p>The words of ${id}.</p>` });
  });
  return joinChapters(before, sightChapters(work, chapters, 'chapter', asOf), contents(...listed), asOf).kept;
}

describe('countChapters', () => {
  const whole = see(noChapters(work), 1, [11, 12, 13]);

  it('counts what is kept of what AO3 has', () => {
    expect(countChapters(whole)).toEqual({ chaptersKept: 3 });
    expect(countChapters(see(noChapters(work), 1, [12]))).toEqual({ chaptersKept: 1 });
  });

  it('counts a chapter that was posted anew as one that is not kept, and the old one apart', () => {
    const counts = countChapters(see(whole, 2, [13], [11, 99, 13].map(chapterId)));
    expect(counts).toEqual({ chaptersKept: 2, chaptersGone: 1, shrunk: expect.any(String) });
    expect(countTexts(counts)).toBe(3);
  });
});
