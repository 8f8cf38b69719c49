import { decodeText, OtherEncoding } from './decode-text';
import { parseXml } from './parse-html';
import { type Unzipped, unzip } from './unzip';

/** A book as it stands in its file, in the order in which it is read. */
export interface Epub {
  /** The documents, by their names within the file. */
  spine: { name: string; text: string }[];
  /** The style sheets, one after the other. */
  css: string;
  metadata: EpubMetadata;
  /** The bytes of a file that the document of this name refers to; null where there is none. Throws UnreadableZip. */
  read(name: string, href: string): Uint8Array | null;
}

/** What the package says of the book (Dublin Core), each field as often as it is there. */
export interface EpubMetadata {
  titles: string[];
  creators: string[];
  languages: string[];
  identifiers: string[];
  subjects: string[];
}

/** A zip file that holds no book, or one whose package we cannot follow. */
export class NotAnEpub extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAnEpub';
  }
}

/** Our bound for the package document: those of AO3 have 2 to 5 KB. */
const packageBytes = 5 * 1024 * 1024;

/**
 * Reads an EPUB of version 2 or 3, of any maker. Takes the bytes of the file; unpacks only what is read, within
 * the bounds of `unzip`. Throws UnreadableZip, NotAnEpub, or OtherEncoding.
 */
export function readEpub(bytes: Uint8Array): Epub {
  const zip = unzip(bytes);
  const container = readXml(zip, 'META-INF/container.xml');
  const [rootfile] = named(container, 'rootfile');
  const packageName = rootfile?.getAttribute('full-path');
  if (!packageName) throw new NotAnEpub('The container names no package.');

  const book = readXml(zip, packageName);
  const items = new Map(named(book, 'item').map((item) => [item.getAttribute('id') ?? '', item]));
  const folder = folderOf(packageName);
  const nameOf = (item: Element) => resolve(folder, item.getAttribute('href') ?? '');

  // What is listed twice is read once, style sheets too: a list of a thousand times the same would be a bomb.
  const order = new Set(
    named(book, 'itemref').flatMap((reference) => {
      const item = items.get(reference.getAttribute('idref') ?? '');
      return item && isDocument(item) ? [nameOf(item)] : [];
    }),
  );
  if (order.size === 0) throw new NotAnEpub('The package lists nothing to read.');
  const sheets = [...items.values()]
    .filter((item) => item.getAttribute('media-type') === 'text/css')
    .map(nameOf);

  return {
    spine: [...order].map((name) => ({ name, text: readText(zip, name) })),
    css: [...new Set(sheets)].map((name) => readSheet(zip, name)).join('\n'),
    metadata: readMetadata(book),
    read: (name, href) => zip.read(resolve(folderOf(name), href)),
  };
}

function readMetadata(book: Document): EpubMetadata {
  const texts = (name: string) => named(book, name).map((element) => element.textContent?.trim() ?? '');
  return {
    titles: texts('title'),
    creators: texts('creator'),
    languages: texts('language'),
    identifiers: texts('identifier'),
    subjects: texts('subject'),
  };
}

function isDocument(item: Element): boolean {
  return /^(?:application\/xhtml\+xml|text\/html)$/.test(item.getAttribute('media-type') ?? '');
}

function readXml(zip: Unzipped, name: string): Document {
  const bytes = zip.read(name);
  if (!bytes) throw new NotAnEpub(`It has no ${name}.`);
  if (bytes.length > packageBytes) throw new NotAnEpub(`${name} is too large.`);
  try {
    return parseXml(decodeText(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotAnEpub(`${name}: ${error.message}`);
    throw error;
  }
}

function readText(zip: Unzipped, name: string): string {
  const bytes = zip.read(name);
  if (!bytes) throw new NotAnEpub(`It lists ${name} and has no such file.`);
  return decodeText(bytes);
}

/** A style sheet that is missing or in another encoding takes nothing from the text. */
function readSheet(zip: Unzipped, name: string): string {
  try {
    const bytes = zip.read(name);
    return bytes ? decodeText(bytes) : '';
  } catch (error) {
    if (error instanceof OtherEncoding) return '';
    throw error;
  }
}

/** Elements by their names without a prefix, which each maker chooses for itself. */
function named(xml: Document, name: string): Element[] {
  return [...xml.getElementsByTagName('*')].filter((element) => element.localName === name);
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The name of an entry from a link in the package: relative to its folder, percent-encoded. */
function resolve(folder: string, href: string): string {
  const path: string[] = [];
  for (const part of `${folder}${href.replace(/[?#][\s\S]*$/, '')}`.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(decodePart(part));
  }
  return path.join('/');
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
