import { describe, expect, it } from 'vitest';
import type { ItemChapters } from '@/ao3/read-item-chapters';
import { writeMark } from '@/content/write-mark';
import { chapterId, workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import { htmlPage } from '../html-page';

const nothing = blankMark(workId(7));
const readAt = new Date(2026, 10, 3, 23, 30).getTime();
const visited = { times: 7, lastOn: '2026-11-03' };
const inFive: Mark = {
  ...{ ...nothing, shelf: 'reading', furthest: 5, readAt },
  place: { chapter: chapterId(15), position: 5, fraction: 0.629 },
};
const atEndOf = (position: number): Mark => ({
  ...{ ...inFive, shelf: 'waiting', furthest: position },
  place: { chapter: chapterId(10 + position), position, fraction: 1 },
});
const nine: ItemChapters = { posted: 9, planned: null, latest: chapterId(19) };
const one: ItemChapters = { posted: 1, planned: 1, latest: null };

const lineOf = (mark: Mark, chapters: ItemChapters) => {
  const line = writeMark(htmlPage(''), mark, chapters);
  return { text: line?.textContent?.trim(), href: line?.querySelector('a')?.getAttribute('href') ?? null };
};

describe('the mark of a work', () => {
  it('is none where all there is to say is for rules', () => {
    expect(writeMark(htmlPage(''), { ...nothing, ownShelves: ['Comfort'], finished: true }, nine)).toBeNull();
  });

  it.each<[string, Mark, ItemChapters, string]>([
    ['being read', inFive, nine, 'Reading: chapter 5 of 9, 62 % Last read Nov 3, 2026'],
    ['of chapters that nobody counted', inFive, { ...nine, posted: null }, 'Reading: chapter 5, 62 %'],
    ['that has shrunk', inFive, { ...nine, posted: 4 }, 'Reading: chapter 5, 62 %'],
    ['in one piece', inFive, one, 'Reading: 62 %'],
    ['on no shelf', { ...inFive, shelf: null }, nine, 'Read: chapter 5 of 9, 62 %'],
    ['dropped', { ...inFive, shelf: 'dropped' }, nine, 'Dropped: chapter 5 of 9, 62 %'],
    ['that waits', atEndOf(9), nine, 'Waiting for more Last read'],
    ['that has grown', atEndOf(7), nine, 'Waiting for more: 2 new chapters Last read'],
    ['that has grown by one', atEndOf(8), nine, 'Waiting for more: 1 new chapter Last read'],
    ['that was finished', { ...atEndOf(9), shelf: 'finished' }, nine, 'Finished Last read'],
    ['to be read', { ...nothing, shelf: 'to-read' }, nine, 'To read'],
    ['opened on AO3', { ...nothing, visited }, nine, 'Opened 7 times, last Nov 3, 2026'],
    [
      'opened on AO3 later',
      { ...inFive, visited: { times: 1, lastOn: '2026-11-04' } },
      nine,
      'Reading: .* Opened 1 time, last Nov 4',
    ],
    ['opened on AO3 when it was read', { ...inFive, visited }, nine, 'Reading: .* Last read Nov 3'],
    ['that is kept', { ...nothing, chaptersKept: 9 }, nine, 'Kept'],
    ['of which some is kept', { ...nothing, chaptersKept: 4 }, nine, 'Kept: 4 of 9 chapters'],
  ])('%s', (_, mark, chapters, said) => {
    expect(lineOf(mark, chapters).text).toMatch(new RegExp(`^${said}`));
  });

  it.each<[string, Mark, ItemChapters, string | null]>([
    ['where they are', inFive, nine, '/works/7/chapters/15'],
    ['to the next, where the list knows it', atEndOf(8), nine, '/works/7/chapters/19'],
    ['to the last that they read, where it does not', atEndOf(7), nine, '/works/7/chapters/17'],
    ['to a work without chapters', { ...inFive, place: { ...at(1), chapter: null } }, one, '/works/7'],
    ['nowhere, where they never were', { ...nothing, shelf: 'to-read' }, nine, null],
  ])('leads %s', (_, mark, chapters, href) => {
    expect(lineOf(mark, chapters).href).toBe(href);
  });
});

function at(position: number): NonNullable<Mark['place']> {
  return { chapter: chapterId(10 + position), position, fraction: 0.5 };
}
