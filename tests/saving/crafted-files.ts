import { strToU8, type Zippable, zipSync } from 'fflate';
import type { TestFile } from './mutate-file';

const container = (path: string): string =>
  `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;

const packageOf = (manifest: string, spine: string): string =>
  `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${manifest}</manifest><spine>${spine}</spine></package>`;

function book(name: string, files: Record<string, string>, opf = 'content.opf'): TestFile {
  const all: Zippable = { 'META-INF/container.xml': strToU8(container(opf)) };
  for (const [path, text] of Object.entries(files)) all[path] = [strToU8(text), { level: 0 }];
  return { name: `${name}.epub`, bytes: new Uint8Array(zipSync(all)) };
}

const item = (id: string, href: string, type = 'application/xhtml+xml'): string =>
  `<item id="${id}" href="${href}" media-type="${type}"/>`;

/** Of a letter or a few, as many as that; they are stored, because what packs too well is refused for that. */
const many = (text: string, count: number): string => text.repeat(count);

const pages = Array.from({ length: 100 }, (_, at) => `p${at}`);

/**
 * Files that are small and whole, and made so that whoever looks for a pattern in them looks from every place to the end, or does
 * the same again and again. None of them is a work.
 */
export const craftedFiles: readonly TestFile[] = [
  ...['<!--', '<![CDATA[', '<!DOCTYPE ', '<a ', '<?x ', '<a b="', '</'].map((begin) =>
    book(`package of ${begin.trim()} that never end`, { 'content.opf': many(begin, 400_000) }),
  ),
  book('package with a link of questions', {
    'content.opf': packageOf(item('a', `${many('?', 400_000)}&#10;`), '<itemref idref="a"/>'),
  }),
  book(
    'package in a folder with a long name',
    { [`${many('a', 60_000)}/b.opf`]: packageOf(item('a', 'a.xhtml'), '<itemref idref="a"/>') },
    `${many('a', 60_000)}/b.opf`,
  ),
  book('package that lists one sheet a thousand times', {
    'content.opf': packageOf(
      item('a', 'a.xhtml') +
        Array.from({ length: 1_000 }, (_, at) => item(`s${at}`, 's.css', 'text/css')).join(''),
      '<itemref idref="a"/>',
    ),
    'a.xhtml': '<p>a</p>',
    's.css': `.calibre { }\n${many('a', 1_000_000)}`,
  }),
  book('sheet of rules that never end, and a hundred pages', {
    'content.opf': packageOf(
      pages.map((id) => item(id, `${id}.xhtml`)).join('') + item('s', 's.css', 'text/css'),
      pages.map((id) => `<itemref idref="${id}"/>`).join(''),
    ),
    ...Object.fromEntries(pages.map((id) => [`${id}.xhtml`, '<p>a</p>'])),
    's.css': many('.calibre1{', 90_000),
  }),
  ...['<a b="c" ', '<a b="', '<a b=\'c" ', '<a      ', '<aaaa'].map((begin) =>
    book(`page of ${begin.trim()} that never end`, {
      'content.opf': packageOf(item('a', 'a.xhtml'), '<itemref idref="a"/>'),
      'a.xhtml': many(begin, 100_000),
    }),
  ),
  ...['</html>', '</html> \n', '<!--', '<meta charset'].map((text) => ({
    name: `page of ${text.trim()}.html`,
    bytes: new Uint8Array(strToU8(many(text, 100_000))),
  })),
];
