// @vitest-environment jsdom
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '@/formats/clean-html';
import { parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import { type EpubWishes, writeEpub } from '@/formats/write-epub';
import type { Book } from '@/model/book';
import { around, gather, makeBook, makeChapter, makeWork } from './make-book';
import { oddBooks, oneChapter } from './odd-books';

/** One red pixel. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const bytesOf = (book: Book, wishes: Partial<EpubWishes> = {}): Promise<Uint8Array> =>
  gather(writeEpub(book, { around, ...wishes }));

/** The files of a book as text. */
async function filesOf(book: Book, wishes?: Partial<EpubWishes>): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(book, wishes));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, message, location }) => `${id} ${message} (${location?.path})`);
}

const readPicture = async (address: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (address.endsWith('/missing.png')) return null;
  return address.endsWith('/text.png') ? new TextEncoder().encode('<svg/>') : png;
};

describe('epubcheck', () => {
  it('has books enough', () => {
    expect(oddBooks.length).toBeGreaterThanOrEqual(100);
  });

  it('can find something', async () => {
    const book = makeBook([makeWork([makeChapter('1', '<p>x</p>')])], { address: '' });
    expect(await complaints(await bytesOf(book))).not.toEqual([]);
  });

  it.each(oddBooks)('finds nothing: %s', async (_, book) => {
    expect(await complaints(await bytesOf(book, { readPicture }))).toEqual([]);
  });
});

/** The letters of a text; blocks and lines differ between what an author wrote and what a book may hold. */
const lettersOf = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, '');

/**
 * The letters of a text in the order in which browsers show them, which is that of a book's markup: wherever an author
 * wrote them, a table's caption and head are above its rows and its foot below, and the summary of a part that opens is
 * in front of the part.
 */
function lettersAsShown(text: DocumentFragment): string {
  for (const table of text.querySelectorAll('table')) {
    const [caption, head, foot] = ['caption', 'thead', 'tfoot'].map((name) => childOf(table, name));
    table.prepend(...[caption, head].filter((part) => part !== undefined));
    if (foot) table.append(foot);
  }
  for (const details of text.querySelectorAll('details')) {
    const summary = childOf(details, 'summary');
    if (summary) details.prepend(summary);
  }
  return lettersOf(text.textContent ?? '');
}

const childOf = (element: Element, name: string): Element | undefined =>
  [...element.children].find(({ localName }) => localName === name);

describe('a book read again', () => {
  it.each(oddBooks)('says the same, chapter by chapter: %s', async (_, book) => {
    const { spine, metadata } = readEpub(await bytesOf(book));
    const pages = spine.map(({ text }) => parseXhtml(text));
    const texts = pages.flatMap((page) => [...page.querySelectorAll('.dg-chapter > .dg-text')]);
    const chapters = book.works.flatMap((work) => work.chapters);
    expect(texts).toHaveLength(chapters.length);
    for (const [at, chapter] of chapters.entries()) {
      const { html } = await chapter.read();
      const clean = cleanFragment(html, around);
      expect(lettersOf(texts[at]?.textContent ?? '')).toBe(lettersAsShown(clean));
    }
    expect(metadata.identifiers).toEqual([book.address]);
  });

  it('gives back what an import needs to know', async () => {
    const book = makeBook([
      makeWork([makeChapter('1', '<p>x</p>', { record: '{"id":7,"title":"\'<\\"&"}' })]),
    ]);
    const { spine } = readEpub(await bytesOf(book));
    const records = spine
      .map(({ text }) => parseXhtml(text).querySelector('[data-dogear]')?.getAttribute('data-dogear'))
      .filter((record) => record !== undefined);
    expect(records).toEqual([book.record, '{"id":7,"title":"\'<\\"&"}']);
  });
});

describe('the file', () => {
  const book = makeBook([
    makeWork([makeChapter('Chapter 1: Rain', '<p>x</p>'), makeChapter('Chapter 2', '<p>y</p>')]),
  ]);

  it('begins as the format wants it', async () => {
    const bytes = await bytesOf(book);
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    // No data descriptor and no extra field: Java's ZipInputStream refuses the one, the format the other.
    expect([bytes[6], bytes[8], bytes[28]]).toEqual([0, 0, 0]);
  });

  it('is the same for the same book', async () => {
    expect(await bytesOf(book)).toEqual(await bytesOf(book));
  });

  it('says what the book is', async () => {
    const { 'EPUB/package.opf': opf } = await filesOf(
      makeBook([makeWork(book.works[0]?.chapters ?? [], { language: { tag: 'he', dir: 'rtl' } })]),
    );
    for (const expected of [
      '<dc:identifier id="address">https://archiveofourown.org/works/12345</dc:identifier>',
      '<dc:title>Small Hours</dc:title>',
      '<dc:creator id="author1">Ada Quill</dc:creator>',
      '<dc:language>he</dc:language>',
      '<dc:date>2024-02-29</dc:date>',
      '<dc:subject>A/B &amp; C</dc:subject>',
      '<dc:description>They wait.\nIt rains.</dc:description>',
      '<meta property="belongs-to-collection" id="series1">Hours</meta>',
      '<meta refines="#series1" property="group-position">2</meta>',
      '<meta name="calibre:series" content="Hours"/>',
      '<meta name="calibre:series_index" content="2"/>',
      '<meta property="dcterms:modified">2024-03-01T12:30:15Z</meta>',
      'page-progression-direction="rtl"',
    ]) {
      expect(opf).toContain(expected);
    }
  });

  it('has contents for readers of EPUB 3 and of EPUB 2', async () => {
    const files = await filesOf(book);
    for (const [heading, href] of [
      ['Title page', 'title.xhtml'],
      ['Chapter 1: Rain', 'chapter1.xhtml'],
      ['Chapter 2', 'chapter2.xhtml'],
      ['Afterword', 'afterword.xhtml'],
    ]) {
      expect(files['EPUB/contents.xhtml']).toContain(`<li><a href="${href}">${heading}</a></li>`);
      expect(files['EPUB/contents.ncx']).toContain(
        `<text>${heading}</text></navLabel><content src="${href}">`,
      );
      expect(files[`EPUB/${href}`]).toBeDefined();
    }
  });

  it('nests the chapters of several works', async () => {
    const files = await filesOf(
      makeBook([makeWork([makeChapter('One', '')]), makeWork([makeChapter('Two', '')])], { title: 'Both' }),
    );
    expect(files['EPUB/contents.xhtml']).toMatch(
      /Both<\/a><\/li><li><a href="work1-title\.xhtml">Small Hours<\/a><ol><li><a href="work1-chapter1\.xhtml">One</,
    );
  });

  it('has each language and direction on its pages', async () => {
    const works = [
      makeWork([makeChapter('1', '')]),
      makeWork([makeChapter('1', '')], { language: { tag: 'he', dir: 'rtl' } }),
    ];
    const files = await filesOf(makeBook(works));
    expect(files['EPUB/work1-chapter1.xhtml']).toMatch(/<html [^>]*lang="en" xml:lang="en" dir="ltr">/);
    expect(files['EPUB/work2-chapter1.xhtml']).toMatch(/<html [^>]*lang="he" xml:lang="he" dir="rtl">/);
  });

  it('has each kept picture once, and words for the others', async () => {
    const pictures =
      '<img src="https://x.example/a"><img src="https://x.example/a"><img src="https://x.example/missing.png" alt="M">';
    const files = await filesOf(oneChapter(pictures), { readPicture });
    expect(Object.keys(files).filter((name) => name.includes('pictures/'))).toEqual([
      'EPUB/pictures/picture1.png',
    ]);
    expect(files['EPUB/chapter1.xhtml']?.match(/src="pictures\/picture1\.png"/g)).toHaveLength(2);
    expect(files['EPUB/chapter1.xhtml']).toContain('[image: M, x.example]');
    const without = await filesOf(oneChapter(pictures));
    expect(without['EPUB/chapter1.xhtml']).not.toContain('<img');
  });

  it('has footnotes that lead to end notes on another page', async () => {
    const files = await filesOf(oneChapter('<p><a href="#end">*</a></p>'));
    expect(files['EPUB/chapter1.xhtml']).toContain('href="afterword.xhtml#n1"');
    expect(files['EPUB/afterword.xhtml']).toContain('id="n1"');
  });

  it('has a cover as PNG where one is drawn', async () => {
    const files = await filesOf(book, { drawPng: async (svg) => (svg.includes('Small') ? png : null) });
    expect(files['EPUB/cover.svg']).toBeUndefined();
    expect(files['EPUB/cover.xhtml']).toContain('src="cover.png"');
    expect(await complaints(await bytesOf(book, { drawPng: async () => png }))).toEqual([]);
  });

  it('is made a few chapters at a time', async () => {
    const asked: number[] = [];
    const chapters = Array.from({ length: 12 }, (_, at) =>
      makeChapter(`${at}`, '', {
        read: async () => {
          asked.push(at);
          return { opening: [], html: `<p>${'word '.repeat(20_000)}</p>`, closing: [] };
        },
      }),
    );
    const progress: string[] = [];
    const pieces = writeEpub(makeBook([makeWork(chapters)]), {
      around,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    while (asked.length === 0) await pieces.next();
    expect(asked.length).toBeLessThanOrEqual(4);
    await gather(pieces);
    expect(asked).toEqual(chapters.map((_, at) => at));
    expect(progress).toEqual(Array.from({ length: 14 }, (_, at) => `${at + 1}/14`));
  });
});
