import { strToU8, type Zippable, zipSync } from 'fflate';
import { htmlPage } from '../html-page';
import { escapeHtml } from './html';

/**
 * The EPUB that AO3 makes of its own HTML download, as calibre has left it since 2019 (AO3.md §9.4): a file for the facts,
 * one for the preface, one for each chapter and one for the afterword; classes are calibre's, those of authors too; `align` is in the
 * style sheet, and links lead through the files' names. Takes what `writeDownload` gives.
 */
export function writeDownloadBook(download: string): Uint8Array<ArrayBuffer> {
  const page = htmlPage(download);
  const title = page.querySelector('h1')?.textContent ?? '';
  const css = markAsCalibre(page);
  const bodies = splitBody(page);
  const fileOf = (number: number): string => `Download_split_${String(number).padStart(3, '0')}.xhtml`;

  for (const [number, parts] of bodies.entries())
    for (const link of parts.flatMap((part) => [...part.querySelectorAll('a[href^="#"]')])) {
      const anchor = link.getAttribute('href') ?? '';
      const there = bodies.findIndex((parts) => parts.some((part) => part.querySelector(anchor) !== null));
      if (there !== number && there >= 0) link.setAttribute('href', `${fileOf(there)}${anchor}`);
    }
  const names = bodies.map((_, number) => fileOf(number));
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'stylesheet.css': strToU8(css),
    'content.opf': strToU8(writePackage(title, names)),
  };
  // In no order, as calibre does: the spine says it.
  for (const [number, parts] of [...bodies.entries()].reverse()) {
    files[fileOf(number)] = strToU8(writeFile(page.title, parts.map(writeXhtml).join('\n\n\n')));
  }
  return new Uint8Array(zipSync(files));
}

const kept = ['tags', 'byline', 'message', 'toc-heading', 'heading', 'endnote-link'];

/** Puts calibre's classes on the elements of a page, and gives the style sheet that says what they are. */
function markAsCalibre(page: Document): string {
  const rules = new Map<string, string>();
  const classFor = (rule: string): string => {
    const known = rules.get(rule) ?? `calibre${rules.size || ''}`;
    rules.set(rule, known);
    return known;
  };
  for (const element of page.querySelectorAll('body, body *')) {
    const align = element.getAttribute('align');
    const own = [...element.classList].find((name) => kept.includes(name));
    const isText = element.classList.contains('userstuff');
    const written = element.localName === 'span' && element.className !== '';
    element.removeAttribute('align');
    if (isText && element.localName === 'div')
      element.className = element.id === 'chapters' ? 'userstuff1' : 'userstuff2';
    else if (isText) element.className = 'userstuff';
    else if (own) element.className = own;
    else if (!/^(?:a|dl|span)$/.test(element.localName) || align || written)
      element.className = classFor(
        `display: ${element.localName};${align ? `\n  text-align: ${align};` : ''}`,
      );
  }
  return [...rules].map(([rule, name]) => `.${name} {\n  ${rule}\n}`).join('\n');
}

/** What stands in the body of each file. */
function splitBody(page: Document): Element[][] {
  const region = (id: string): Element => {
    const found = page.getElementById(id);
    if (!found) throw new Error(`The download has no #${id}.`);
    return found;
  };
  const [preface, chapters, afterword] = [region('preface'), region('chapters'), region('afterword')];
  const meta = preface.querySelector(':scope > div');
  const facts = meta?.querySelector(':scope > dl');
  const front = shell(preface);
  front.append(...[...preface.children].filter((part) => part !== meta), wrapped(page, facts ? [facts] : []));
  const opening = shell(preface);
  opening.append(wrapped(page, [...(meta?.children ?? [])]));

  const parts = [...chapters.children];
  const starts = parts.flatMap((part, at) => (part.querySelector('h2.heading') ? [at] : []));
  const groups =
    starts.length === 0
      ? [parts]
      : starts.map((from, at) => parts.slice(from, starts[at + 1] ?? parts.length));
  const texts = groups.map((group) => {
    const whole = shell(chapters);
    whole.append(...group);
    return [whole];
  });
  texts.at(-1)?.push(shell(afterword));
  return [[front], [opening, shell(chapters)], ...texts, [afterword]];
}

/** The same element without what is in it: calibre leaves it where it begins a new file. */
function shell(element: Element): Element {
  const copy = element.ownerDocument.createElement(element.localName);
  copy.id = element.id;
  copy.className = element.className;
  return copy;
}

function wrapped(page: Document, parts: Element[]): Element {
  const block = page.createElement('div');
  block.className = 'calibre1';
  block.append(...parts);
  return block;
}

/** An element as XHTML, without comments. */
function writeXhtml(node: Node): string {
  if (node.nodeType === 3) return escapeHtml(node.textContent ?? '');
  if (!isElement(node)) return '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const inside = [...node.childNodes].map(writeXhtml).join('');
  const name = node.localName;
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
   <rootfiles>
      <rootfile full-path="content.opf" media-type="application/oebps-package+xml"/>
   </rootfiles>
</container>`;

const writeFile = (title: string, body: string): string => `<?xml version='1.0' encoding='utf-8'?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
  <head>
    <meta content="ie=edge" http-equiv="x-ua-compatible"/>
    <title>${escapeHtml(title)}</title>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <link rel="stylesheet" type="text/css" href="stylesheet.css"/>
</head>
  <body class="calibre">
${body}
</body></html>`;

const writePackage = (
  title: string,
  names: readonly string[],
): string => `<?xml version='1.0' encoding='utf-8'?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="uuid_id">
  <metadata xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>${escapeHtml(title)}</dc:title>
    <dc:publisher>Archive of Our Own</dc:publisher>
  </metadata>
  <manifest>
${names.map((name, at) => `    <item id="html${names.length - at}" href="${name}" media-type="application/xhtml+xml"/>`).join('\n')}
    <item id="css" href="stylesheet.css" media-type="text/css"/>
  </manifest>
  <spine toc="ncx">
${names.map((_, at) => `    <itemref idref="html${names.length - at}"/>`).join('\n')}
  </spine>
</package>`;
