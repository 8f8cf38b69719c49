import { describe, expect, it } from 'vitest';
import { chapterName } from '@/reader/chapter-name';
import { type Entry, listEntries } from '@/reader/list-entries';
import type { ChapterHead } from '@/store/arrange-chapters';
import { chapterHead } from './invented-heads';

const lines = (heads: ChapterHead[], posted: number | null) =>
  listEntries(heads, posted).map(({ position, state }) => `${position} ${state}`);

describe('listEntries', () => {
  it('has what is kept', () => {
    expect(lines([chapterHead(1), chapterHead(2)], 2)).toEqual(['1 kept', '2 kept']);
  });

  it('has what AO3 lists and what its count says, though nothing of it is kept', () => {
    expect(lines([chapterHead(1, { text: null }), chapterHead(3)], 4)).toEqual([
      '1 missing',
      '2 missing',
      '3 kept',
      '4 missing',
    ]);
    expect(lines([], 2)).toEqual(['1 missing', '2 missing']);
  });

  it('does not believe a count that is smaller than what is there', () => {
    expect(lines([chapterHead(1), chapterHead(2)], 1)).toEqual(['1 kept', '2 kept']);
  });

  it('has what is gone at the end, and never twice', () => {
    const heads = [chapterHead(1), chapterHead(2, { gone: true })];
    expect(lines(heads, 1)).toEqual(['1 kept', '2 gone']);
    expect(lines(heads, 3)).toEqual(['1 kept', '3 missing', '2 gone']);
  });

  it('is empty where nothing at all is known', () => expect(lines([], null)).toEqual([]));
});

describe('chapterName', () => {
  const entry = (told: Partial<Entry>): Entry => ({
    position: 3,
    title: null,
    state: 'kept',
    head: null,
    ...told,
  });

  it.each([
    [entry({}), 'Chapter 3'],
    [entry({ title: 'The Sea' }), 'Chapter 3: The Sea'],
    [entry({ title: 'The Sea', state: 'gone' }), 'The Sea'],
    [entry({ state: 'gone' }), 'A chapter without a title'],
  ])('%#: %s', (told, name) => expect(chapterName(told)).toBe(name));
});
