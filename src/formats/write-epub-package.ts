import type { Book } from '@/model/book';
import { isSeen, nameOrDash } from './name-or-dash';
import { languageTag } from './valid-attributes';
import { writeXml } from './write-xml';
import { type XmlElement, xmlElement } from './xml-element';

/** A file of an EPUB, as its package lists it. */
export interface EpubItem {
  id: string;
  href: string;
  type: string;
  /** What it is for: "nav", "cover-image". */
  properties?: string;
}

/** The files in the package; those to be read are in `spine`, by their ids, in reading order. */
export interface EpubParts {
  items: readonly EpubItem[];
  spine: readonly string[];
  /** Of the cover's picture. */
  coverId: string;
  /** What the book is about, as plain text. */
  description: string | null;
  hasPictures: boolean;
}

/** Writes the package of an EPUB 3: what the book is, what files it has, and in what order they are read. */
export function writeEpubPackage(book: Book, { items, spine, ...parts }: EpubParts): string {
  const direction = book.language.dir === 'auto' ? null : book.language.dir;
  return writeXml(
    xmlElement(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'address',
        'xml:lang': languageTag(book.language.tag) ?? 'und',
        dir: direction,
      },
      xmlElement(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        describe(book, parts.description),
        series(book),
        accessibility(parts.hasPictures),
        meta('dcterms:modified', new Date(book.modifiedAt).toISOString().replace(/\.\d+Z$/, 'Z')),
        // How EPUB 2 names the cover.
        xmlElement('meta', { name: 'cover', content: parts.coverId }),
      ),
      xmlElement(
        'manifest',
        {},
        items.map(({ id, href, type, properties = null }) =>
          xmlElement('item', { id, href, 'media-type': type, properties }),
        ),
      ),
      xmlElement(
        'spine',
        { toc: 'ncx', 'page-progression-direction': direction },
        spine.map((idref) => xmlElement('itemref', { idref })),
      ),
    ),
  );
}

function describe(book: Book, description: string | null): XmlElement[] {
  const all = (name: string, values: readonly (string | null)[]): XmlElement[] =>
    values.flatMap((value) => (value && isSeen(value) ? [xmlElement(`dc:${name}`, {}, value)] : []));
  return [
    xmlElement('dc:identifier', { id: 'address' }, book.address),
    xmlElement('dc:title', {}, nameOrDash(book.title)),
    xmlElement('dc:language', {}, languageTag(book.language.tag) ?? 'und'),
    ...book.authors
      .filter(isSeen)
      .flatMap((author, at) => [
        xmlElement('dc:creator', { id: `author${at + 1}` }, author),
        xmlElement('meta', { refines: `#author${at + 1}`, property: 'role', scheme: 'marc:relators' }, 'aut'),
      ]),
    ...all('publisher', [book.publisher]),
    ...all('date', [book.published]),
    ...all('source', [book.address]),
    ...all('subject', book.subjects),
    ...all('description', [description]),
  ];
}

/** Series as EPUB 3 has them, and the first of them as calibre and the devices that follow it do. */
function series(book: Book): XmlElement[] {
  const all = book.series.filter(({ name }) => isSeen(name));
  const [first] = all;
  return [
    ...all.flatMap(({ name, part }, at) => [
      xmlElement('meta', { property: 'belongs-to-collection', id: `series${at + 1}` }, name),
      xmlElement('meta', { refines: `#series${at + 1}`, property: 'collection-type' }, 'series'),
      part === null
        ? []
        : [xmlElement('meta', { refines: `#series${at + 1}`, property: 'group-position' }, String(part))],
    ]),
    first ? [xmlElement('meta', { name: 'calibre:series', content: first.name })] : [],
    first && first.part !== null
      ? [xmlElement('meta', { name: 'calibre:series_index', content: String(first.part) })]
      : [],
  ].flat(2);
}

function accessibility(hasPictures: boolean): XmlElement[] {
  return [
    meta('schema:accessMode', 'textual'),
    // Authors describe their pictures or not: only of a book without any can we say that its text suffices.
    ...(hasPictures
      ? [meta('schema:accessMode', 'visual')]
      : [meta('schema:accessModeSufficient', 'textual')]),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'readingOrder'),
    meta('schema:accessibilityHazard', hasPictures ? 'unknown' : 'none'),
  ];
}

const meta = (property: string, value: string): XmlElement => xmlElement('meta', { property }, value);
