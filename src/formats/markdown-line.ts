import { markdownMarks, writeMarks } from './markdown-marks';
import { isBlank, type XmlElement, type XmlNode } from './xml-element';

/** Signs that Markdown would read as its own anywhere in a line. */
const signs = /[\\`*_[\]<>~|]|&(?=#?\w+;)/g;
/** And at the beginning of one: headings, lists, rules. */
const openings = /^(?:([#+\-=])|(\d{1,9})([.)]))/;

/** Nodes of one line as one line of Markdown, or several where the author broke it. */
export function markdownLine(nodes: readonly XmlNode[]): string {
  return (
    inline(nodes, '')
      .split('\n')
      .map((line) => writeMarks(line.trim().replace(/ {2,}/g, ' ').replace(openings, escapeOpening)))
      .join('\\\n')
      .replace(/^(?:\\\n)+|(?:\\\n)+$/g, '')
      // Before a link, this would make a picture of it.
      .replaceAll('![', '\\![')
  );
}

const escapeOpening = (_: string, sign = '', number = '', point = ''): string =>
  sign === '' ? `${number}\\${point}` : `\\${sign}`;

/** Marks that are open already are in `open`: emphasis in emphasis has no sign of its own. */
function inline(nodes: readonly XmlNode[], open: string): string {
  return nodes.map((node) => (typeof node === 'string' ? escaped(node) : element(node, open))).join('');
}

// White space is one space in the eyes of a browser; a no-break space stays.
const escaped = (text: string): string =>
  text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(signs, '\\$&');

function element({ name, attributes, children }: XmlElement, open: string): string {
  const text = (): string => inline(children, open);
  switch (name) {
    case 'br':
      return '\n';
    case 'q':
      return `“${text()}”`;
    case 'rt':
      return `(${text()})`;
    case 'rp':
      // The parentheses around a reading are there for every reader here.
      return '';
    case 'a':
      return link(text(), attributes.href ?? null);
  }
  if (attributes.class?.includes('dg-block')) return `\n${text()}\n`;
  const marks = markdownMarks(name);
  if (marks === null || open.includes(marks.open)) return text();
  return inline(children, open + marks.open)
    .split('\n')
    .map((line) => marked(line, marks))
    .join('\n');
}

/** Text between marks, which stand at its first and last letter: beside a space they would be no marks. */
function marked(line: string, { open, close }: { open: string; close: string }): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? [];
  return isBlank(inner) ? line : before + open + inner + close + after;
}

function link(text: string, href: string | null): string {
  // Footnotes lead nowhere in a text file.
  if (href === null || href.startsWith('#') || text.trim() === '') return text;
  return `[${text.trim().replace(/\s*\n\s*/g, ' ')}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
