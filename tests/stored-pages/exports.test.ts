// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { languageOf } from '@/ao3/languages';
import { readDownload, readEpubDownload } from '@/ao3/read-download';
import { readWork } from '@/ao3/read-work';
import { cleanFragment } from '@/formats/clean-html';
import { parseHtml, parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import { writeEpub } from '@/formats/write-epub';
import { writeHtml } from '@/formats/write-html';
import { writeMarkdown } from '@/formats/write-markdown';
import type { Book, BookNote } from '@/model/book';
import type { WorkReading } from '@/model/work';
import { findStoredPages } from '../archive/stored-pages';
import { around, gather, makeBook, makeChapter, makeWork } from '../formats/make-book';
import { htmlFile, htmlPage } from '../html-page';
import works from './works.json';

const folder = findStoredPages();
const downloads = folder ? readdirSync(folder).filter((file) => file.startsWith('download-')) : [];

function readStored(file: string): WorkReading {
  const path = join(folder ?? '', file);
  if (file.endsWith('.epub')) {
    const { spine, css } = readEpub(new Uint8Array(readFileSync(path)));
    return readEpubDownload(
      spine.map(({ text }) => htmlPage(text)),
      css,
    );
  }
  const page = htmlFile(path);
  return file.startsWith('download-') ? readDownload(page) : readWork(page);
}

const note = (kind: string, html: string | null): BookNote[] =>
  html === null ? [] : [{ kind, heading: kind, html }];

function bookOf({ work, chapters }: WorkReading): Book {
  const { bcp47, direction } = languageOf(work.language?.code ?? null);
  const tags = [...work.fandoms, ...work.relationships, ...work.characters, ...work.freeforms];
  const made = makeWork(
    chapters.map(({ position, title, summaryHtml, notesHtml, html, endNotesHtml }) =>
      makeChapter(`Chapter ${position}${title ? `: ${title}` : ''}`, {
        opening: [...note('summary', summaryHtml), ...note('notes', notesHtml)],
        html,
        closing: note('end-notes', endNotesHtml),
      }),
    ),
    {
      title: work.title,
      authors: work.authors.map(({ pseud }) => pseud),
      byline: work.authors.map(({ pseud }) => pseud).join(', '),
      address: `https://archiveofourown.org/works/${work.id}`,
      language: { tag: bcp47, dir: direction },
      published: work.published,
      updated: work.updated,
      subjects: tags,
      series: work.series.map(({ name, part }) => ({ name, part })),
      fields: [{ name: 'tags', label: 'Tags', values: tags.map((text) => ({ text })) }],
      opening: [...note('summary', work.summaryHtml), ...note('notes', work.notesHtml)],
      closing: note('end-notes', work.endNotesHtml),
      record: JSON.stringify({ ...work, skinCss: null }),
    },
  );
  return makeBook([made]);
}

const lettersOf = (text: string | null | undefined): string => (text ?? '').replace(/[\s\p{Cc}]+/gu, '');

/** The texts of the chapters, as they were read and as they stand in what was written. */
async function textsOf(book: Book, pages: Document[]): Promise<{ read: string[]; written: string[] }> {
  const chapters = await Promise.all(
    book.works.flatMap((work) => work.chapters).map((chapter) => chapter.read()),
  );
  const texts = pages.flatMap((page) => [...page.querySelectorAll('.dg-chapter > .dg-text')]);
  return {
    read: chapters.map(({ html }) => lettersOf(cleanFragment(html, around).textContent)),
    written: texts.map((text) => lettersOf(text.textContent)),
  };
}

describe.skipIf(!folder)('stored works leave as files', () => {
  it.each([...Object.keys(works), ...downloads])('%s', async (file) => {
    const book = bookOf(readStored(file));

    const bytes = await gather(writeEpub(book, { around }));
    const { messages } = await EpubCheck.validate(bytes);
    const complaints = messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info');
    expect(complaints.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
    const fromEpub = await textsOf(
      book,
      readEpub(bytes).spine.map(({ text }) => parseXhtml(text)),
    );
    expect(fromEpub.written).toEqual(fromEpub.read);

    let html = '';
    for await (const piece of writeHtml(book, { around })) html += piece;
    const errors: string[] = [];
    parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
    expect(errors).toEqual([]);
    const fromHtml = await textsOf(book, [parseHtml(html)]);
    expect(fromHtml.written).toEqual(fromHtml.read);

    let markdown = '';
    for await (const piece of writeMarkdown(book, { around })) markdown += piece;
    expect(markdown).toMatch(/^# \[/);
    expect(markdown.length).toBeGreaterThan(fromHtml.read.join('').length);
  });
});
