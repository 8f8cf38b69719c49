import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readWork } from '@/ao3/read-work';
import { type WorkId, workId } from '@/model/ids';
import { importFile } from '@/saving/import-file';
import { keepReading } from '@/saving/keep-reading';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { countWorks, findWork } from '@/store/works';
import { writeDownloadBook } from '../archive/download-book';
import { writeDownload } from '../archive/download-page';
import { Shelf } from '../archive/shelf';
import { findStoredPages } from '../archive/stored-pages';
import { visitTo } from '../content/archive-page';
import { decodeHtml, htmlFile, PageParser } from '../html-page';

vi.stubGlobal('DOMParser', PageParser);
const stored = findStoredPages();
const empty = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(empty);

/** A moment after the last update of any of these works. */
const read = Date.parse('2026-08-01');

/** What a page says of a work, and AO3's two downloads of it. */
interface Sources {
  id: WorkId;
  keepPage(): Promise<unknown>;
  html: File;
  epub: File;
}

/**
 * Takes the sources in, in this order, and gives the library: which works it has, what they say, their chapters with every text
 * that was ever seen of them.
 */
async function libraryAfter(sources: Sources, order: readonly ('page' | 'html' | 'epub')[]) {
  await empty();
  for (const from of order) {
    if (from === 'page') await sources.keepPage();
    else await importFile(sources[from]);
  }
  const heads = await listChapterHeads(sources.id);
  return {
    works: await countWorks(),
    work: (await findWork(sources.id))?.work,
    heads: heads.map(({ position, title, text, summary, notes, endNotes, revisions }) => ({
      ...{ position, title, text, summary, notes, endNotes, revisions },
    })),
    texts: await database.texts.toArray(),
  };
}

/** A page and a book, on either side of each other, are one work with one text. */
async function expectOne(sources: Sources): Promise<void> {
  const alone = await libraryAfter(sources, ['page']);
  expect(alone.heads.length).toBeGreaterThan(0);
  expect(alone.heads.flatMap(({ revisions }) => revisions)).toEqual([]);
  for (const order of [
    ['epub', 'page'],
    ['page', 'epub'],
    ['epub', 'page', 'html', 'epub'],
  ] as const) {
    expect(await libraryAfter(sources, order), order.join(' → ')).toEqual(alone);
  }
}

/** The same texts, whoever told of them: by their fingerprints. */
async function expectSame(sources: Sources): Promise<void> {
  const [html, epub] = [await libraryAfter(sources, ['html']), await libraryAfter(sources, ['epub'])];
  expect(epub.heads).toEqual(html.heads);
  expect(epub.texts.map(({ text }) => text)).toEqual(html.texts.map(({ text }) => text));
}

describe('AO3’s EPUB and its page', () => {
  const shelf = new Shelf();
  const works = [...shelf.works.values()].filter(
    ({ unrevealed, restricted, chapters }) => !unrevealed && !restricted && chapters.length <= 12,
  );

  it('are there to be compared', () => {
    expect(works.length).toBeGreaterThanOrEqual(8);
    expect(works.some(({ chapters }) => chapters.length > 1)).toBe(true);
    expect(works.some(({ chapters }) => chapters.some(({ endNotes }) => endNotes))).toBe(true);
  });

  it.each(works.map((work) => [work.title, work] as const))('make one work: %s', async (_, work) => {
    const { document } = visitTo(`/works/${work.id}?view_full_work=true&view_adult=true`);
    const html = writeDownload(work, shelf);
    const sources = {
      id: workId(work.id),
      keepPage: () => keepReading(readWork(document), read),
      html: new File([html], 'download.html'),
      epub: new File([writeDownloadBook(html)], 'download.epub'),
    };
    await expectSame(sources);
    await expectOne(sources);
  });
});

// Their story text was replaced letter by letter, in each file by others: once every letter of the texts is the same one, what is left is
// what AO3 and calibre made of them.
describe.skipIf(!stored)('a stored page and its stored downloads', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(join(stored ?? '', name)));
  const masked = (html: string) =>
    html.replace(/(?<=>)[^<]+/g, (words) =>
      words.replace(/&#?\w+;|\p{L}/gu, (one) => (one.startsWith('&') ? one : 'x')),
    );
  /** The texts of a page or file: from each element of class "userstuff" to the next part that is none. */
  const maskTexts = (html: string, texts: RegExp) => html.replace(texts, masked);
  const blockquotes = /<blockquote class="userstuff">[\s\S]*?<\/blockquote>/g;

  it('make one work', async () => {
    const page = htmlFile(join(stored ?? '', 'work-single-noskin-2026.html'));
    for (const text of page.querySelectorAll('#workskin .userstuff'))
      text.innerHTML = masked(`>${text.innerHTML}`).slice(1);
    const html = maskTexts(
      maskTexts(decodeHtml(bytes('download-html-23009290-single.html')), blockquotes),
      /<div class="userstuff">[\s\S]*?(?=<div id="afterword")/g,
    );
    const files = unzipSync(bytes('download-epub-23009290.epub'));
    for (const name of Object.keys(files).filter((name) => name.endsWith('.xhtml'))) {
      const text = strFromU8(files[name] ?? new Uint8Array());
      files[name] = strToU8(
        maskTexts(maskTexts(text, blockquotes), /<div class="userstuff2">[\s\S]*?(?=<div id="afterword")/g),
      );
    }
    const sources = {
      id: workId(23009290),
      keepPage: () => keepReading(readWork(page), read),
      html: new File([html], 'download.html'),
      epub: new File([new Uint8Array(zipSync(files))], 'download.epub'),
    };
    await expectSame(sources);
    await expectOne(sources);
  });
});
