import type { Book, BookFacts, BookWork } from '@/model/book';
import { askOnce } from './ask-once';
import { bookSections } from './book-sections';
import { bookStyle } from './book-style';
import type { TextSources } from './clean-text';
import { dataUrl } from './data-url';
import { type BookPage, listPages } from './list-pages';
import { isSeen, nameOrDash } from './name-or-dash';
import { languageTag } from './valid-attributes';
import { writeMarkup, writeStartTag } from './write-xml';
import { type XmlElement, xmlElement } from './xml-element';

/** What the writer of a page is given besides the book. */
export interface HtmlWishes extends Omit<TextSources, 'keepPicture'> {
  /** The bytes of a kept picture, by its address on the web; null for one that is not kept. Absent: no pictures. */
  readPicture?(address: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Called when a part is written: how many, of how many. */
  onProgress?(done: number, total: number): void;
}

/** The page may show its own styles and the pictures in it, and nothing else, whoever opens it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const pageStyle = `
:root { color-scheme: light dark }
body { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1.05rem/1.6 Georgia, serif; overflow-wrap: break-word }
.dg-contents { list-style: none; margin: 2em 0; padding: 0 }
.dg-below { padding-inline-start: 1.5em }
.dg-chapter, .dg-work, .dg-afterword { margin: 4em 0 }
.dg-skinned { position: relative; isolation: isolate; overflow: clip }
`;

/**
 * Writes a book as one HTML file that opens anywhere, piece by piece. Nothing in it runs and nothing is fetched.
 *
 * It can be imported again: what the book is stands in `<meta name="dcterms.…">`, fields of a title page in
 * `dl.dg-fields` by their names in `data-field`, and the rest as `bookSections` says.
 */
export async function* writeHtml(
  book: Book,
  { around, readPicture, onProgress }: HtmlWishes,
): AsyncGenerator<string> {
  const pages = listPages(book);
  yield `<!DOCTYPE html>\n${writeStartTag('html', { lang: tagOf(book), dir: book.language.dir })}\n<head>\n`;
  yield `${writeMarkup(head(book), 'html')}${styleElement(book)}</head>\n<body>\n`;

  const keepPicture = readPicture && askOnce(async (address) => urlOf(await readPicture(address)));
  const sources = keepPicture ? { around, keepPicture } : { around };
  const links = { hrefOf: () => '', prefixOf: ({ id }: BookPage) => `${id}-` };
  let done = 0;
  for await (const { page, section } of bookSections(book, sources, links)) {
    if (page.kind === 'work') {
      const { work } = page;
      yield writeStartTag('article', { lang: tagOf(work), dir: work.language.dir });
    }
    const named = { ...section, attributes: { id: page.id, ...section.attributes } };
    yield `${writeMarkup([inSkin(named, page, book)], 'html')}\n`;
    if (done === 0) yield writeMarkup([contents(book, pages)], 'html');
    done += 1;
    const next = pages[done];
    if (page.kind !== 'book' && (!next || next.kind === 'work')) yield '</article>\n';
    onProgress?.(done, pages.length);
  }
  yield '</body>\n</html>\n';
}

const tagOf = ({ language }: BookFacts): string | null => languageTag(language.tag);

const urlOf = (bytes: Uint8Array | null): string | null => bytes && dataUrl(bytes);

function head(book: Book): XmlElement[] {
  const meta = (name: string, content: string | null): XmlElement[] =>
    content === null || !isSeen(content) ? [] : [xmlElement('meta', { name, content })];
  return [
    xmlElement('meta', { charset: 'utf-8' }),
    xmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    xmlElement('meta', { name: 'viewport', content: 'width=device-width' }),
    xmlElement('title', {}, nameOrDash(`${book.title} ${book.byline}`)),
    ...meta('generator', 'Dogear'),
    ...meta('dcterms.identifier', book.address),
    ...meta('dcterms.title', book.title),
    ...book.authors.flatMap((author) => meta('dcterms.creator', author)),
    ...meta('dcterms.language', tagOf(book)),
    ...meta('dcterms.publisher', book.publisher),
    ...meta('dcterms.issued', book.published),
    ...meta('dcterms.modified', book.updated),
    ...book.subjects.flatMap((subject) => meta('dcterms.subject', subject)),
  ];
}

function contents({ words }: Book, pages: readonly BookPage[]): XmlElement {
  return xmlElement(
    'nav',
    {},
    xmlElement('h2', { class: 'dg-heading' }, words.contents),
    xmlElement(
      'ol',
      { class: 'dg-contents' },
      pages.map(({ id, heading, level }) =>
        xmlElement(
          'li',
          { class: level === 1 ? 'dg-below' : null },
          xmlElement('a', { href: `#${id}` }, nameOrDash(heading)),
        ),
      ),
    ),
  );
}

/**
 * A chapter in the style of its work, in a box that nothing of it leaves. What we say of the work, its warnings too, is in
 * no style of the author's.
 */
function inSkin(section: XmlElement, page: BookPage, book: Book): XmlElement {
  if (page.kind !== 'chapter' || !page.work.skinCss) return section;
  return xmlElement(
    'div',
    { class: 'dg-skinned' },
    xmlElement('div', { class: skinClass(book, page.work) }, section),
  );
}

/** What the selectors of a work's skin begin with here, where there may be several works. */
const skinClass = ({ works }: Book, work: BookWork): string => `dg-skin-${works.indexOf(work) + 1}`;

/** Style sheets stand in HTML as they are, so what would end the element is written as CSS writes it. */
function styleElement(book: Book): string {
  // With the id beside the class a selector weighs what it weighed.
  const skins = book.works.map((work) =>
    (work.skinCss ?? '').replaceAll('#workskin', `:is(#workskin, .${skinClass(book, work)})`),
  );
  return `<style>${[bookStyle, pageStyle, ...skins].join('').replaceAll('<', '\\3C ')}</style>\n`;
}
