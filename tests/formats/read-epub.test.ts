// @vitest-environment happy-dom
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OtherEncoding } from '@/formats/decode-text';
import { NotAnEpub, readEpub } from '@/formats/read-epub';
import { UnreadableZip } from '@/formats/unreadable-zip';

const utf8 = (text: string) => new TextEncoder().encode(text);

const container = (path = 'OEBPS/content.opf') =>
  `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const opf = (items: string, spine: string, metadata = '') =>
  `<?xml version='1.0' encoding='utf-8'?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
<manifest>${items}</manifest><spine toc="ncx">${spine}</spine></package>`;

const item = (id: string, href: string, type = 'application/xhtml+xml') =>
  `<item id="${id}" href="${href}" media-type="${type}"/>`;
const page = (text: string) => `<html><body>${text}</body></html>`;

function book(files: Record<string, string>, name = 'OEBPS/content.opf'): Uint8Array {
  const all: Zippable = { mimetype: [utf8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries({ 'META-INF/container.xml': container(name), ...files })) {
    all[path] = utf8(text);
  }
  return zipSync(all);
}

const usual = {
  'OEBPS/content.opf': opf(
    item('b', 'text/two%20parts.xhtml') +
      item('a', 'one.xhtml') +
      item('s', '../style.css', 'text/css') +
      item('n', 'toc.ncx', 'application/x-dtbncx+xml'),
    '<itemref idref="a"/><itemref idref="b"/><itemref idref="a"/><itemref idref="n"/><itemref idref="gone"/>',
    '<dc:title> A Book </dc:title><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><dc:language>ptBR</dc:language><dc:identifier>urn:x</dc:identifier><dc:subject>Fanworks</dc:subject>',
  ),
  'OEBPS/one.xhtml': page('1'),
  'OEBPS/text/two parts.xhtml': page('2'),
  'style.css': 'p { margin: 0 }',
};

describe('readEpub', () => {
  it('reads the documents in the order of the spine, each once', () => {
    const epub = readEpub(book(usual));
    expect(epub.spine).toEqual([
      { name: 'OEBPS/one.xhtml', text: page('1') },
      { name: 'OEBPS/text/two parts.xhtml', text: page('2') },
    ]);
    expect(epub.css).toBe('p { margin: 0 }');
    expect(epub.metadata).toEqual({
      titles: ['A Book'],
      creators: ['Ann', 'Bo'],
      languages: ['ptBR'],
      identifiers: ['urn:x'],
      subjects: ['Fanworks'],
    });
  });

  it('reads a package at the top, with prefixes of its maker', () => {
    const files = {
      'content.opf':
        '<o:package xmlns:o="http://www.idpf.org/2007/opf"><o:manifest><o:item id="a" href="a.html" media-type="text/html"/></o:manifest><o:spine><o:itemref idref="a"/></o:spine></o:package>',
      'a.html': page('a'),
    };
    expect(readEpub(book(files, 'content.opf')).spine).toEqual([{ name: 'a.html', text: page('a') }]);
  });

  it('does without a style sheet that is missing or unreadable', () => {
    const { 'style.css': _, ...files } = usual;
    expect(readEpub(book(files)).css).toBe('');
  });

  it.each([
    ['a package', { 'OEBPS/one.xhtml': page('1') }],
    ['a document that is listed', { ...usual, 'OEBPS/one.xhtml': undefined }],
    [
      'anything to read',
      { 'OEBPS/content.opf': opf(item('n', 'toc.ncx', 'application/x-dtbncx+xml'), '<itemref idref="n"/>') },
    ],
    ['a well-formed package', { ...usual, 'OEBPS/content.opf': '<package><manifest>' }],
    [
      'a package without entities of its own',
      {
        ...usual,
        'OEBPS/content.opf': `<!DOCTYPE package [<!ENTITY a "b">]>${usual['OEBPS/content.opf'].replace(/^.*\n/, '')}`,
      },
    ],
  ])('refuses a file without %s', (_, files) => {
    const present = Object.fromEntries(
      Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    expect(() => readEpub(book(present))).toThrow(NotAnEpub);
  });

  it('refuses what holds no book, and what is no zip file', () => {
    expect(() => readEpub(zipSync({ 'a.txt': utf8('a') }))).toThrow(NotAnEpub);
    expect(() => readEpub(utf8('<html></html>'))).toThrow(UnreadableZip);
  });

  it('refuses a document in another encoding', () => {
    const bytes = zipSync({
      'META-INF/container.xml': utf8(container()),
      'OEBPS/content.opf': utf8(usual['OEBPS/content.opf']),
      'OEBPS/one.xhtml': Uint8Array.from([0xff, 0xfe, 0x3c, 0]),
      'OEBPS/text/two parts.xhtml': utf8('x'),
    });
    expect(() => readEpub(bytes)).toThrow(OtherEncoding);
  });

  it('leads nowhere outside the file', () => {
    const files = {
      ...usual,
      'OEBPS/content.opf': opf(item('a', '../../../../etc/passwd'), '<itemref idref="a"/>'),
    };
    expect(() => readEpub(book(files))).toThrow('etc/passwd');
  });
});
