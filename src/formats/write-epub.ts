import type { Book, BookWork } from '@/model/book';
import { bookSections } from './book-sections';
import { bookStyle } from './book-style';
import type { Surroundings } from './clean-html';
import { cleanText, type TextSources } from './clean-text';
import { drawCover } from './draw-cover';
import { epubPictures } from './epub-pictures';
import { flattenText } from './flatten-text';
import { type BookPage, listPages } from './list-pages';
import type { Packer, ZippedFile } from './pack-in-order';
import { writeEpubContents, writeEpubNcx } from './write-epub-contents';
import { type EpubItem, writeEpubPackage } from './write-epub-package';
import { writeXml } from './write-xml';
import { writeZip } from './write-zip';
import { xhtmlPage } from './xhtml-page';
import { xmlElement } from './xml-element';

/** What the writer of a book is given besides the book. */
export interface EpubWishes extends Omit<TextSources, 'keepPicture'> {
  /** The bytes of a kept picture, by its address on the web; null for one that is not kept. Absent: no pictures. */
  readPicture?(address: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Makes a PNG of the cover, which many devices want; null where that cannot be done. Absent: the cover is an SVG. */
  drawPng?(svg: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Who packs the files. Absent: whoever writes the book, in the same thread. */
  startPacker?(): Packer;
  /** Called when a page is written: how many, of how many. */
  onProgress?(done: number, total: number): void;
}

/**
 * Writes a book as EPUB 3.3 that readers of EPUB 2 open too, piece by piece: at no time are more than
 * a few chapters held. The pieces, one after the other, are the file. Passes on whatever a chapter's `read` throws.
 */
export function writeEpub(book: Book, wishes: EpubWishes): AsyncGenerator<Uint8Array> {
  return writeZip(files(book, wishes), wishes.startPacker);
}

const container = writeXml(
  xmlElement(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xmlElement(
      'rootfiles',
      {},
      xmlElement('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
);

const xhtml = 'application/xhtml+xml';

/** Files in an order of our own, but for the first: the package comes last, when it is known what is in it. */
async function* files(book: Book, wishes: EpubWishes): AsyncGenerator<ZippedFile> {
  const { around, readPicture, onProgress } = wishes;
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true };
  yield { name: 'META-INF/container.xml', content: container };
  yield { name: 'EPUB/style.css', content: bookStyle };
  const cover = await drawnCover(book, wishes);
  yield cover.file;
  yield { name: 'EPUB/cover.xhtml', content: coverPage(book, cover.item.href) };

  const pages = listPages(book);
  const pictures = epubPictures(readPicture ?? (async () => null));
  const skins = skinSheets(book);
  for (const { href, css } of skins.values()) yield { name: `EPUB/${href}`, content: css };

  const hrefOf = ({ id }: BookPage): string => `${id}.xhtml`;
  const sources = readPicture ? { around, keepPicture: pictures.keep } : { around };
  let done = 0;
  for await (const { page, section } of bookSections(book, sources, { hrefOf, prefixOf: () => '' })) {
    const work = page.kind === 'book' ? null : page.work;
    // What we say of the work, its warnings too, is in no style of the author's.
    const skin = page.kind === 'chapter' ? skins.get(page.work) : undefined;
    const content = xhtmlPage({
      title: page.heading,
      language: (work ?? book).language,
      sheets: ['style.css', ...(skin ? [skin.href] : [])],
      body: [skin ? xmlElement('div', { id: 'workskin' }, section) : section],
    });
    yield { name: `EPUB/${hrefOf(page)}`, content };
    yield* pictures.take();
    done += 1;
    onProgress?.(done, pages.length);
  }

  yield { name: 'EPUB/contents.xhtml', content: writeEpubContents(book, pages, 'cover.xhtml') };
  yield { name: 'EPUB/contents.ncx', content: writeEpubNcx(book, pages) };
  const items: EpubItem[] = [
    cover.item,
    { id: 'cover', href: 'cover.xhtml', type: xhtml },
    { id: 'contents', href: 'contents.xhtml', type: xhtml, properties: 'nav' },
    { id: 'ncx', href: 'contents.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...[...skins.values()].map(({ id, href }) => ({ id, href, type: 'text/css' })),
    ...pages.map((page) => ({ id: page.id, href: hrefOf(page), type: xhtml })),
    ...pictures.items,
  ];
  const [first, ...rest] = pages.map(({ id }) => id);
  yield {
    name: 'EPUB/package.opf',
    content: writeEpubPackage(book, {
      items,
      spine: ['cover', ...(first ? [first] : []), 'contents', ...rest],
      coverId: cover.item.id,
      description: await description(book, around),
      hasPictures: pictures.items.length > 0,
    }),
  };
}

async function drawnCover(
  book: Book,
  { drawPng }: EpubWishes,
): Promise<{ file: ZippedFile; item: EpubItem }> {
  const svg = writeXml(drawCover(book));
  const png = await drawPng?.(svg);
  const href = png ? 'cover.png' : 'cover.svg';
  return {
    file: png ? { name: `EPUB/${href}`, content: png, stored: true } : { name: `EPUB/${href}`, content: svg },
    item: { id: 'cover-picture', href, type: png ? 'image/png' : 'image/svg+xml', properties: 'cover-image' },
  };
}

function coverPage({ words, title, language }: Book, src: string): string {
  const picture = xmlElement('img', { src, alt: title });
  const body = [xmlElement('section', { class: 'dg-cover', 'epub:type': 'cover' }, picture)];
  return xhtmlPage({ title: words.cover, language, sheets: ['style.css'], body });
}

interface SkinSheet {
  id: string;
  href: string;
  css: string;
}

function skinSheets(book: Book): Map<BookWork, SkinSheet> {
  return new Map(
    book.works.flatMap((work, at) =>
      work.skinCss
        ? [[work, { id: `skin${at + 1}`, href: `skin${at + 1}.css`, css: withoutDirection(work.skinCss) }]]
        : [],
    ),
  );
}

/** EPUB forbids what these say in a style sheet: there the markup does. They stand as `formats/safe-skin` writes them. */
const withoutDirection = (css: string): string =>
  css.replace(/(?<=[{;] )(?:direction|unicode-bidi): [^;"']*; ?/g, '');

/** The summary as plain lines: devices show it in lists, where markup would be in the way. */
async function description(book: Book, around: Surroundings): Promise<string | null> {
  const summary = book.opening.find(({ kind }) => kind === 'summary');
  if (!summary) return null;
  const lines = flattenText(await cleanText(summary.html, { around }), {
    place: () => null,
    follow: () => null,
  });
  return lines
    .map((line) => line.map((node) => (typeof node === 'string' ? node : '\n')).join(''))
    .join('\n');
}
