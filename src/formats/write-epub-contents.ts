import type { Book } from '@/model/book';
import type { BookPage } from './list-pages';
import { nameOrDash } from './name-or-dash';
import { writeXml } from './write-xml';
import { xhtmlPage } from './xhtml-page';
import { type XmlElement, xmlElement } from './xml-element';

/** A line of the contents, with those below it. */
interface Line {
  page: BookPage;
  below: BookPage[];
}

/** The contents as EPUB 3 has them: a page that can be read like the others, with the places devices jump to. */
export function writeEpubContents(book: Book, pages: readonly BookPage[], cover: string): string {
  const item = ({ id, heading }: BookPage): XmlElement =>
    xmlElement('a', { href: `${id}.xhtml` }, nameOrDash(heading));
  const toc = xmlElement(
    'nav',
    { 'epub:type': 'toc', id: 'toc' },
    xmlElement('h1', { class: 'dg-heading' }, book.words.contents),
    xmlElement(
      'ol',
      { class: 'dg-contents' },
      linesOf(pages).map(({ page, below }) =>
        xmlElement(
          'li',
          {},
          item(page),
          below.length === 0
            ? []
            : [
                xmlElement(
                  'ol',
                  {},
                  below.map((one) => xmlElement('li', {}, item(one))),
                ),
              ],
        ),
      ),
    ),
  );
  const place = (type: string, href: string, words: string): XmlElement =>
    xmlElement('li', {}, xmlElement('a', { 'epub:type': type, href }, words));
  const [start] = pages.filter(({ kind }) => kind === 'chapter');
  const landmarks = xmlElement(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden' },
    xmlElement(
      'ol',
      {},
      place('cover', cover, book.words.cover),
      place('toc', '#toc', book.words.contents),
      start ? place('bodymatter', `${start.id}.xhtml`, nameOrDash(start.heading)) : null,
    ),
  );
  return xhtmlPage({
    title: book.words.contents,
    language: book.language,
    sheets: ['style.css'],
    body: [toc, landmarks],
  });
}

/** The contents as EPUB 2 has them, which older devices and programs still look for. */
export function writeEpubNcx(book: Book, pages: readonly BookPage[]): string {
  let order = 0;
  const point = (page: BookPage, below: readonly BookPage[]): XmlElement => {
    order += 1;
    return xmlElement(
      'navPoint',
      { id: `point${order}`, playOrder: String(order) },
      xmlElement('navLabel', {}, xmlElement('text', {}, page.heading)),
      xmlElement('content', { src: `${page.id}.xhtml` }),
      below.map((one) => point(one, [])),
    );
  };
  const meta = (name: string, content: string): XmlElement => xmlElement('meta', { name, content });
  const depth = pages.some(({ level }) => level === 1) ? '2' : '1';
  return writeXml(
    xmlElement(
      'ncx',
      { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' },
      xmlElement(
        'head',
        {},
        meta('dtb:uid', book.address),
        meta('dtb:depth', depth),
        meta('dtb:totalPageCount', '0'),
        meta('dtb:maxPageNumber', '0'),
      ),
      xmlElement('docTitle', {}, xmlElement('text', {}, book.title)),
      xmlElement(
        'navMap',
        {},
        linesOf(pages).map(({ page, below }) => point(page, below)),
      ),
    ),
  );
}

function linesOf(pages: readonly BookPage[]): Line[] {
  const lines: Line[] = [];
  for (const page of pages) {
    const last = lines.at(-1);
    if (page.level === 1 && last) last.below.push(page);
    else lines.push({ page, below: [] });
  }
  return lines;
}
