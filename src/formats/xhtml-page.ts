import type { BookFacts } from '@/model/book';
import { nameOrDash } from './name-or-dash';
import { languageTag } from './valid-attributes';
import { writeXml } from './write-xml';
import { type XmlNode, xmlElement } from './xml-element';

/** A document of an EPUB. */
export interface XhtmlPage {
  title: string;
  language: BookFacts['language'];
  /** Names of style sheets beside it. */
  sheets: readonly string[];
  body: readonly XmlNode[];
}

/** Writes a document as XHTML 5. */
export function xhtmlPage({ title, language, sheets, body }: XhtmlPage): string {
  const tag = languageTag(language.tag) ?? 'und';
  const html = xmlElement(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: tag,
      'xml:lang': tag,
      dir: language.dir,
    },
    xmlElement(
      'head',
      {},
      xmlElement('meta', { charset: 'utf-8' }),
      xmlElement('title', {}, nameOrDash(title)),
      sheets.map((href) => xmlElement('link', { rel: 'stylesheet', type: 'text/css', href })),
    ),
    xmlElement('body', {}, body),
  );
  return writeXml(html, '<!DOCTYPE html>\n');
}
