// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, seriesId, workId } from '@/model/ids';
import { parseChapterRecord } from '@/model/parse';
import type { Work } from '@/model/work';
import { bookOfWork, ChapterLost } from '@/saving/book-of-work';
import { bookOfWorks } from '@/saving/book-of-works';
import { keepReading } from '@/saving/keep-reading';
import { listSavings } from '@/saving/list-savings';
import { listChapterHeads } from '@/store/chapters';
import { changeChoices, chooseText } from '@/store/choices';
import { database } from '@/store/database';
import { deleteWork, findWork } from '@/store/works';
import { fileWords } from '@/ui/file-words';
import { chapter, contents, reading, work } from './invented-readings';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const seven = workId(7);
const bookOf = async (styled?: boolean) =>
  bookOfWork((await findWork(seven)) ?? expect.fail('not kept'), fileWords, styled);
const keep = (facts: Partial<Work>, ...positions: number[]) =>
  keepReading(
    reading({ work: work(facts), chapters: positions.map((position) => chapter({ position })) }),
    1_000,
  );

describe('bookOfWork', () => {
  it('has the chapters that are kept, and says what is missing', async () => {
    await keep({ chaptersPosted: 5 }, 2, 4);
    const { chapters, opening } = await bookOf();
    expect(chapters.map(({ heading }) => heading)).toEqual(['Chapter 2', 'Chapter 4']);
    expect(opening).toEqual([
      {
        kind: 'missing',
        heading: 'Not complete',
        html: '<p>This file has 2 of the 5 chapters that AO3 has.</p>',
      },
    ]);
  });

  it('says nothing of the kind of a work that is whole', async () => {
    await keep({ chaptersPosted: 2 }, 1, 2);
    expect((await bookOf()).opening).toEqual([]);
  });

  it('has the chapters that left AO3 last, says so, and does not count them', async () => {
    const gone = chapter({ id: chapterId(9), position: 2, title: 'Lost' });
    await keepReading(reading({ chapters: [chapter({ id: chapterId(1), position: 1 }), gone] }), 1_000);
    const later = { work: work({ chaptersPosted: 2 }), contents: contents(chapterId(1), chapterId(3)) };
    await keepReading(reading(later), 2_000);
    const { chapters, opening } = await bookOf();
    expect(chapters.map(({ heading }) => heading)).toEqual(['Chapter 1', 'Lost (no longer on AO3)']);
    expect(opening[0]?.html).toContain('1 of the 2 chapters');
  });

  it('has them where they stood, where the reader reads the work as they kept it', async () => {
    const gone = chapter({ id: chapterId(9), position: 2, title: 'Lost' });
    const [first, last] = [1, 3].map((position) => chapter({ id: chapterId(position), position }));
    if (!first || !last) throw new Error('There are two.');
    await keepReading(reading({ chapters: [first, gone, last] }), 1_000);
    await keepReading(reading({ contents: contents(chapterId(1), chapterId(3)) }), 2_000);
    const headings = async () => (await bookOf()).chapters.map(({ heading }) => heading);
    expect(await headings()).toEqual(['Chapter 1', 'Chapter 2', 'Lost (no longer on AO3)']);
    await changeChoices(seven, () => ({ goneInPlace: true }));
    expect(await headings()).toEqual(['Chapter 1', 'Lost (no longer on AO3)', 'Chapter 2']);
  });

  it('is in the style of its creator where the reader has it shown so, and only in what is safe of it', async () => {
    const skinCss = '#workskin .telegram { color: red; position: fixed; } body { display: none; }';
    const facts = { work: work({ skinCss }), chapters: [chapter({ position: 1 })] };
    await keepReading(reading({ ...facts, shows: ['header', 'skin'] }), 1_000);
    expect((await bookOf()).skinCss).toBeNull();
    expect((await bookOf(true)).skinCss).toBe('#workskin .telegram { color: red; }');
    await changeChoices(seven, () => ({ creatorStyle: true }));
    expect((await bookOf()).skinCss).toBe('#workskin .telegram { color: red; }');
    await changeChoices(seven, () => ({ creatorStyle: false }));
    expect((await bookOf(true)).skinCss).toBeNull();
  });

  it('has each chapter in the version that the reader chose, and else in the newest', async () => {
    const version = (html: string, at: number) =>
      keepReading(
        reading({
          chapters: [1, 2].map((position) => chapter({ position, html: `<p>${html} ${position}</p>` })),
        }),
        at,
      );
    await version('Old', 1_000);
    await version('New', 2_000);
    const [first] = await listChapterHeads(seven);
    await chooseText(seven, first ?? expect.fail(), first?.revisions[0]?.text ?? expect.fail());
    const { chapters } = await bookOf();
    const texts = await Promise.all(chapters.map((chapter) => chapter.read()));
    expect(texts.map(({ html }) => html)).toEqual(['<p>Old 1</p>', '<p>New 2</p>']);
    // Whoever brings the file in again takes it for as old as it is.
    expect(chapters.map(({ record }) => parseChapterRecord(record ?? '').seenAt)).toEqual([1_000, 2_000]);
  });

  it('has language and direction; what is written both ways goes as its title does', async () => {
    const languages: [Work['language'], string, string, string][] = [
      [{ code: 'ar', name: 'العربية' }, 'Salt', 'ar', 'rtl'],
      [{ code: 'ptBR', name: 'Português brasileiro' }, 'Sal', 'pt-BR', 'ltr'],
      [null, '«ملح»', 'und', 'rtl'],
      [{ code: 'ku', name: 'Kurdî' }, '1. Xwê', 'ku', 'ltr'],
    ];
    for (const [at, [language, title, tag, dir]] of languages.entries()) {
      await keepReading(reading({ work: work({ language, title }) }), at);
      expect((await bookOf()).language).toEqual({ tag, dir });
    }
  });

  it('reads a text only when it is asked for, and says so if it is gone by then', async () => {
    await keep({ chaptersPosted: 1 }, 1);
    const { chapters } = await bookOf();
    expect(chapters[0]?.heading).toBe('The Lamp');
    await deleteWork(seven);
    await expect(chapters[0]?.read()).rejects.toThrow(ChapterLost);
  });
});

describe('bookOfWorks', () => {
  it('joins what a selection has in common, in the order that was asked for', async () => {
    const authors = [{ login: 'ada', pseud: 'Ada' }];
    await keep(
      { id: workId(7), title: 'B', fandoms: ['X', 'Y'], language: { code: 'en', name: 'English' } },
      1,
    );
    await keep(
      { id: workId(8), title: 'A', fandoms: ['Y'], language: { code: 'he', name: 'עברית' }, authors },
      1,
    );
    const works = [workId(8), workId(7), workId(99)];
    const book = await bookOfWorks({ kind: 'together', works }, fileWords);
    expect(book.works.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(book).toMatchObject({
      title: '2 works',
      byline: '2 works',
      authors: ['Ada'],
      subjects: ['Y', 'X'],
    });
    expect(book.language).toEqual({ tag: 'und', dir: 'rtl' });
    expect(new URL(book.address).pathname).toBe('/works');
  });

  it('of one work is that work', async () => {
    await keep({ chaptersPosted: 1 }, 1);
    const book = await bookOfWorks({ kind: 'together', works: [seven] }, fileWords);
    expect(book).toMatchObject({ title: 'The Lamp', address: 'https://archiveofourown.org/works/7' });
  });

  it('names the parts of a series that are not kept', async () => {
    const works = [2, 3, 7, 9].map((part) => workId(part));
    const series = (part: number | null) => [{ id: seriesId(5), name: 'Lamps', part }];
    for (const id of works) await keep({ id, series: series(id), chaptersPosted: 1 }, 1);
    const book = () => bookOfWorks({ kind: 'series', series: seriesId(5), name: 'Lamps', works }, fileWords);
    const html =
      '<p>Parts 1, 4–6, 8 of this series are not in this file: your library has no copies of them.</p>';
    expect((await book()).opening).toEqual([{ kind: 'missing', heading: 'Not complete', html }]);
    await keepReading(reading({ work: work({ id: workId(9), series: series(null) }) }), 2_000);
    expect((await book()).opening).toEqual([]);
    const together = await bookOfWorks({ kind: 'together', works }, fileWords);
    expect(together.opening).toEqual([]);
  });

  it('refuses a book of nothing', async () => {
    await expect(bookOfWorks({ kind: 'work', works: [seven] }, fileWords)).rejects.toThrow(RangeError);
  });
});

describe('listSavings', () => {
  it('offers a series of which more is kept, in its order', async () => {
    const series = (part: number | null) => [{ id: seriesId(5), name: 'Lamps', part }];
    await keep({ id: workId(7), series: series(2) }, 1);
    expect(await listSavings(seven)).toEqual([{ kind: 'work', works: [7] }]);
    await keep({ id: workId(8), series: series(1) }, 1);
    await keep({ id: workId(6), series: series(null) }, 1);
    expect(await listSavings(seven)).toEqual([
      { kind: 'work', works: [7] },
      { kind: 'series', series: 5, name: 'Lamps', works: [8, 7, 6] },
    ]);
  });
});
