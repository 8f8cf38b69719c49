import type { XmlElement, XmlNode } from './xml-element';

/** Elements that HTML has no end tag for. All others are written with one, for HTML reads "<p/>" as "<p>". */
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** A whole XML file, which is well-formed whatever the tree says in names of files, titles and text. */
export function writeXml(root: XmlElement, doctype = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${writeMarkup([root])}\n`;
}

type Kind = 'xml' | 'html';

/**
 * Nodes as markup that XML and HTML read alike. For `html`, attributes that HTML does not know (those with a colon
 * in their names) are left out, and a line break at the beginning of a <pre> is doubled: HTML drops the first.
 */
export function writeMarkup(nodes: readonly XmlNode[], kind: Kind = 'xml'): string {
  let markup = '';
  for (const node of nodes) markup += typeof node === 'string' ? escapeText(node) : writeElement(node, kind);
  return markup;
}

function writeElement({ name, attributes, children }: XmlElement, kind: Kind): string {
  const tag = `<${name}${writeAttributes(attributes, kind)}`;
  if (children.length === 0 && voids.has(name)) return `${tag}/>`;
  const content = writeMarkup(children, kind);
  const line = kind === 'html' && name === 'pre' && content.startsWith('\n') ? '\n' : '';
  return `${tag}>${line}${content}</${name}>`;
}

function writeAttributes(attributes: XmlElement['attributes'], kind: Kind): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name] ?? null;
    if (value === null || (kind === 'html' && name.includes(':'))) continue;
    written += ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

/** The start tag, in HTML, of an element whose content is written piece by piece. */
export function writeStartTag(name: string, attributes: XmlElement['attributes'] = {}): string {
  return `<${name}${writeAttributes(attributes, 'html')}>`;
}

// Characters that XML forbids (controls, halves of surrogate pairs) or discourages (noncharacters, C1 controls).
const escapedInText = /[&<>]|(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
// XML makes a space of every line break and tab in an attribute unless they are written as numbers.
const escapedInAttribute = /[&<>"\t\n]|[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#10;',
};

// Nearly all text has nothing to escape, which these find out in a fraction of the time.
const plainText = /^[\t\n -%'-;=?-~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;
const plainAttribute = /^[ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

function escapeText(text: string): string {
  if (plainText.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(escapedInText, (character) => written[character] ?? '');
}

function escapeAttribute(text: string): string {
  if (plainAttribute.test(text)) return text;
  return text.replace(escapedInAttribute, (character) => written[character] ?? '');
}
