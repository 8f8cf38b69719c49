import { describe, expect, it } from 'vitest';
import { chapterId } from '@/model/ids';
import type { View } from '@/model/work';
import { sightChapters } from '@/saving/join-chapters';
import { joinReading } from '@/saving/join-reading';
import type { KeptWork } from '@/store/database';
import { rememberWhole } from '@/store/remember-whole';
import { chapter, reading, work } from '../saving/invented-readings';

/** The row of a work, and its chapters, of which AO3 has `posted` and the first `kept` were read in that way. */
function rows(kept: number, posted: number | null, view: View = 'chapter') {
  const chapters = Array.from({ length: kept }, (_, at) =>
    chapter({ id: chapterId(11 + at), position: at + 1, html: `<p>Of ${at}.</p>` }),
  );
  const told = reading({ view, work: work({ chaptersPosted: posted }), chapters });
  const read = sightChapters(told.work.id, chapters, view, 1);
  return joinReading({ work: undefined, chapters: undefined }, told, read, { asOf: 1, now: 1 });
}
const remembers = (now: ReturnType<typeof rows>, ...before: (KeptWork | undefined)[]) =>
  rememberWhole(now.work, now.chapters, before).wasWhole ?? false;

describe('rememberWhole', () => {
  const whole = rows(3, 3).work;
  const part = rows(2, 3).work;

  it('notes that a work which has grown was here as a whole, and goes on noting it', () => {
    expect(remembers(rows(3, 4), whole)).toBe(true);
    expect(remembers(rows(4, 6), { ...part, wasWhole: true })).toBe(true);
    expect(remembers(rows(2, 4), part, whole)).toBe(true);
  });

  it('notes nothing of one that was only ever kept in part, or whose chapters nobody counted', () => {
    expect(remembers(rows(2, 3), undefined)).toBe(false);
    expect(remembers(rows(3, 4), part)).toBe(false);
    expect(remembers(rows(3, 4), rows(3, null).work)).toBe(false);
  });

  it('ends once all of it is here again', () => {
    const again = rememberWhole({ ...whole, wasWhole: true }, rows(3, 3).chapters, [
      { ...part, wasWhole: true },
    ]);
    expect(again).toEqual(whole);
  });

  it.each<[View, boolean]>([
    ['entire', true],
    ['html', true],
    ['epub', true],
    ['chapter', false],
    ['export', false],
  ])('takes what shows all chapters for a whole: %s', (view, expected) => {
    expect(remembers(rows(3, 4, view), undefined)).toBe(expected);
  });
});
