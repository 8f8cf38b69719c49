import type { Book, BookNote, ChapterText } from '@/model/book';
import type { CleanFragment } from './clean-html';
import { cleanText, type TextSources } from './clean-text';
import { Footnotes } from './footnotes';
import { type BookPage, listPages } from './list-pages';
import { titlePage } from './title-page';
import { type FootnoteLinks, validMarkup } from './valid-markup';
import { type XmlElement, xmlElement } from './xml-element';

/** A page of a book with what stands on it. */
export interface BookSection {
  page: BookPage;
  section: XmlElement;
}

/** How links between pages are written, which differs between one file and many. */
export interface PageLinks {
  /** What stands before "#" in a link to this page from another: nothing where all are in one file. */
  hrefOf(page: BookPage): string;
  /** What every id on this page begins with: nothing where each page is a file. */
  prefixOf(page: BookPage): string;
}

/**
 * The pages of a book in their order, each made when it is asked for and then let go. For whoever reads our files:
 * pages are `.dg-book`, `.dg-work`, `.dg-chapter` and `.dg-afterword`, with the book's record in `data-dogear`; a
 * chapter's text is in `.dg-text`, and summaries and notes in `.dg-note` with their kind in `data-kind`. An author
 * can have neither such classes nor such attributes.
 */
export async function* bookSections(
  book: Book,
  sources: TextSources,
  links: PageLinks,
): AsyncGenerator<BookSection> {
  const pages = listPages(book);
  let footnotes = new Footnotes();
  for (const page of pages) {
    if (page.kind === 'work') {
      footnotes = new Footnotes();
      // Told of before the chapters, whose footnotes may stand in the work's end notes.
      const afterword = pages.find((other) => other.kind === 'afterword' && other.work === page.work);
      if (afterword) {
        const texts = await cleanNotes(page.work.closing, sources);
        footnotes.linksOf(
          texts.map(({ text }) => text),
          links.hrefOf(afterword),
          links.prefixOf(afterword),
        );
      }
    }
    yield {
      page,
      section: await makeSection(page, book, sources, (texts) =>
        footnotes.linksOf(texts, links.hrefOf(page), links.prefixOf(page)),
      ),
    };
  }
}

type MakeLinks = (texts: CleanFragment[]) => FootnoteLinks;

async function makeSection(
  page: BookPage,
  book: Book,
  sources: TextSources,
  linksOf: MakeLinks,
): Promise<XmlElement> {
  const { opening, html, closing } = await textOf(page, book);
  const before = await cleanNotes(opening, sources);
  const text = html === null ? null : await cleanText(html, sources);
  const after = await cleanNotes(closing, sources);
  const links = linksOf([...before, ...(text ? [{ text }] : []), ...after].map((one) => one.text));
  return xmlElement(
    'section',
    { class: `dg-${page.kind}`, 'data-dogear': recordOf(page, book), 'epub:type': types[page.kind] },
    headOf(page, book),
    before.map((note) => noteSection(note, links)),
    text && xmlElement('div', { class: 'dg-text userstuff' }, validMarkup(text, links)),
    after.map((note) => noteSection(note, links)),
  );
}

const types: Record<BookPage['kind'], string> = {
  book: 'titlepage',
  work: 'titlepage',
  chapter: 'chapter',
  afterword: 'afterword',
};

async function textOf(
  page: BookPage,
  book: Book,
): Promise<Omit<ChapterText, 'html'> & { html: string | null }> {
  switch (page.kind) {
    case 'book':
      return { opening: book.opening, html: null, closing: book.closing };
    case 'work':
      return { opening: page.work.opening, html: null, closing: [] };
    case 'chapter':
      return page.chapter.read();
    case 'afterword':
      return { opening: [], html: null, closing: page.work.closing };
  }
}

function headOf(page: BookPage, book: Book): XmlElement[] {
  if (page.kind === 'book') return titlePage(book);
  if (page.kind === 'work') return titlePage(page.work);
  const byline = page.kind === 'chapter' ? page.chapter.byline : null;
  return [
    xmlElement('h2', { class: 'dg-heading' }, page.heading),
    ...(byline === null ? [] : [xmlElement('p', { class: 'dg-byline' }, byline)]),
  ];
}

function recordOf(page: BookPage, book: Book): string | null {
  if (page.kind === 'book') return book.record;
  if (page.kind === 'work') return page.work.record;
  return page.kind === 'chapter' ? page.chapter.record : null;
}

type CleanNote = Omit<BookNote, 'html'> & { text: CleanFragment };

function cleanNotes(notes: readonly BookNote[], sources: TextSources): Promise<CleanNote[]> {
  return Promise.all(
    notes.map(async ({ html, ...note }) => ({ ...note, text: await cleanText(html, sources) })),
  );
}

function noteSection({ kind, heading, text }: CleanNote, links: FootnoteLinks): XmlElement {
  return xmlElement(
    'section',
    { class: 'dg-note', 'data-kind': kind },
    xmlElement('h3', {}, heading),
    xmlElement('div', { class: 'userstuff' }, validMarkup(text, links)),
  );
}
