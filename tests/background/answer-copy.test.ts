import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openCopy, takeAbsence } from '@/background/answer-copy';
import { chapterId, workId } from '@/model/ids';
import { parseAbsent, parsePlaceAsked } from '@/model/parse';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { forgetAllReading } from '@/store/forget-reading';
import { keepPlace } from '@/store/places';
import { findWork } from '@/store/works';
import { fake, origin, resetExtension } from '../fake-extension';
import { chapter, contents, reading } from '../saving/invented-readings';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));

const work = workId(7);
beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  const chapters = [chapter({ id: chapterId(12), position: 2 })];
  await keepReading(reading({ chapters, contents: contents(chapterId(11), chapterId(12)) }), 1);
});

describe('a copy', () => {
  it('opens at the chapter that was wanted, where that is kept', async () => {
    for (const chapter of [chapterId(12), chapterId(11), null]) await openCopy({ work, chapter });
    const page = `${origin}/reader.html?work=7`;
    expect(fake.opened).toEqual([`${page}#chapter-2`, page, page]);
  });

  it('opens at the place of the reader, where that is what they wanted', async () => {
    const quote = { text: 'Words', print: 1, before: [], after: [] };
    const at = { position: 2, paragraph: 1, paragraphs: 2, into: 0, fraction: 0.5, quote };
    const stretch = { work, facts: null, words: 0, ms: 0 };
    const page = `${origin}/reader.html?work=7`;
    await keepPlace({ ...stretch, place: { ...at, chapter: chapterId(12) } }, 1);
    for (const chapter of [chapterId(12), null]) await openCopy({ work, chapter });
    await keepPlace({ ...stretch, place: { ...at, chapter: chapterId(11) } }, 2);
    for (const chapter of [chapterId(11), chapterId(12)]) await openCopy({ work, chapter });
    expect(fake.opened).toEqual([`${page}#place`, `${page}#place`, `${page}#place`, `${page}#chapter-2`]);
    await forgetAllReading();
  });

  it('opens at the place of the reader where the chapter that they wanted is not kept', async () => {
    const quote = { text: 'Words', print: 1, before: [], after: [] };
    const at = { position: 2, paragraph: 1, paragraphs: 2, into: 0, fraction: 0.5, quote };
    const place = { ...at, chapter: chapterId(12) };
    await keepPlace({ work, facts: null, words: 0, ms: 0, place }, 1);
    for (const chapter of [chapterId(11), chapterId(99)]) await openCopy({ work, chapter });
    const page = `${origin}/reader.html?work=7`;
    expect(fake.opened).toEqual([`${page}#place`, `${page}#place`]);
    await forgetAllReading();
  });

  it('is marked as one that AO3 no longer shows', async () => {
    await takeAbsence({ work, kind: 'missing' }, { address: '', incognito: false });
    expect((await findWork(work))?.absence).toEqual({ kind: 'missing', at: expect.any(Number) });
  });
});

describe('what a page tells', () => {
  it.each([
    [{ work: 7, kind: 'gone' }],
    [{ work: -7, kind: 'missing' }],
    [{ work: 7, kind: 'missing', at: 1 }],
    [null],
  ])('%j is not understood', (told) => {
    expect(() => parseAbsent(told)).toThrow();
    expect(() => parsePlaceAsked(told)).toThrow();
  });
});
