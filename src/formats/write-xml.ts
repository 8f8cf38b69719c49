import type { XmlElement, XmlNode } from './xml-element';

/** Elements that HTML has no end tag for. All others are written with one, for HTML reads "<p/>" as "<p>". */
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** A whole XML file, which is well-formed whatever the tree says in names of files, titles and text. */
export function writeXml(root: XmlElement, doctype = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${writeMarkup([root])}\n`;
}

/**
 * Nodes as markup that XML and HTML read alike. For `html`, attributes that HTML does not know (those with a colon
 * in their names) are left out, and a line break at the beginning of a <pre> is doubled: HTML drops the first.
 */
export function writeMarkup(nodes: readonly XmlNode[], kind: 'xml' | 'html' = 'xml'): string {
  const pieces: string[] = [];
  for (const node of nodes) writeNode(node, kind, pieces);
  return pieces.join('');
}

function writeNode(node: XmlNode, kind: 'xml' | 'html', pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push('<', node.name);
  writeAttributes(node.attributes, kind, pieces);
  if (voids.has(node.name) && node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  if (kind === 'html' && node.name === 'pre' && beginsWithLine(node)) pieces.push('\n');
  for (const child of node.children) writeNode(child, kind, pieces);
  pieces.push('</', node.name, '>');
}

function writeAttributes(attributes: XmlElement['attributes'], kind: 'xml' | 'html', pieces: string[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || (kind === 'html' && name.includes(':'))) continue;
    pieces.push(' ', name, '="', escapeAttribute(value), '"');
  }
}

/** The start tag, in HTML, of an element whose content is written piece by piece. */
export function writeStartTag(name: string, attributes: XmlElement['attributes'] = {}): string {
  const pieces = ['<', name];
  writeAttributes(attributes, 'html', pieces);
  return `${pieces.join('')}>`;
}

function beginsWithLine({ children: [first] }: XmlElement): boolean {
  return typeof first === 'string' && first.startsWith('\n');
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

const escapeText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(escapedInText, (character) => written[character] ?? '');

const escapeAttribute = (text: string): string =>
  text.replace(escapedInAttribute, (character) => written[character] ?? '');
