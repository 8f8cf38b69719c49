import { elementKind } from './element-kinds';
import { markdownLine } from './markdown-line';
import { type XmlElement, type XmlNode, xmlElement } from './xml-element';

/** Blocks of Markdown, each to be set apart by an empty line, from nodes of a valid tree. */
export function markdownBlocks(nodes: readonly XmlNode[]): string[] {
  const blocks: string[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    const text = markdownLine(line);
    if (text !== '') blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) line.push(node);
    else {
      endLine();
      blocks.push(...makeBlocks(node));
    }
  }
  endLine();
  return blocks;
}

const isBlock = (node: XmlNode): node is XmlElement =>
  typeof node !== 'string' && (elementKind(node.name) === 'block' || node.name === 'section');

const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

function makeBlocks(element: XmlElement): string[] {
  const { name, attributes, children } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(Number(name.slice(1)), oneLine(children));
    case 'hr':
      return ['* * *'];
    case 'blockquote':
      return quotation(markdownBlocks(children));
    case 'ul':
      return [list(element, () => '- ')];
    case 'ol':
      return [list(element, (at) => `${Math.max(0, Number(attributes.start ?? '1')) + at}. `)];
    case 'dl':
      return attributes.class === 'dg-fields' ? fields(element) : elementsOf(element).flatMap(definition);
    case 'summary':
      return bold(children);
    case 'pre':
      return [code(textOf(children))];
    case 'table':
      return table(element);
    default:
      return markdownBlocks(children);
  }
}

const oneLine = (nodes: readonly XmlNode[]): string => markdownBlocks(nodes).join(' ').replace(/\\?\n/g, ' ');

// Signs at the end of a heading would be read as a closing line of them.
const heading = (level: number, text: string): string[] =>
  text === '' ? [] : [`${'#'.repeat(level)} ${text.replace(/(?<=^|\s)#+$/, '\\$&')}`];

const bold = (nodes: readonly XmlNode[]): string[] =>
  nodes.some(isBlock) ? markdownBlocks(nodes) : markdownBlocks([xmlElement('strong', {}, nodes)]);

const quotation = (blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [blocks.join('\n\n').replace(/^/gm, '> ').replace(/ $/gm, '')];

function list(element: XmlElement, markOf: (at: number) => string): string {
  return elementsOf(element)
    .map(({ children }, at) => {
      const mark = markOf(at);
      // What belongs to an item stands as far in as its first letter.
      return (
        mark +
        markdownBlocks(children)
          .join('\n\n')
          .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

const definition = ({ name, children }: XmlElement): string[] =>
  name === 'dt' ? bold(children) : markdownBlocks(children);

/** The facts of a title page, one to a line. */
function fields(element: XmlElement): string[] {
  const parts = elementsOf(element);
  const lines = parts.flatMap(({ name, children }, at) =>
    name === 'dt' ? [`- **${oneLine(children)}:** ${oneLine(parts[at + 1]?.children ?? [])}`] : [],
  );
  return [lines.join('\n')];
}

const textOf = (nodes: readonly XmlNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.name === 'br' ? '\n' : textOf(node.children);
    })
    .join('');

/** Text as it is, between fences longer than any in it. */
function code(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** A table as GitHub's Markdown has it: one line a row, and a first row that is its head. */
function table(element: XmlElement): string[] {
  const parts = elementsOf(element);
  const caption = parts.filter(({ name }) => name === 'caption').flatMap(({ children }) => bold(children));
  const rowsIn = (names: readonly string[]): string[][] =>
    parts
      .filter(({ name }) => names.includes(name))
      .flatMap(elementsOf)
      .map((row) => elementsOf(row).map(({ children }) => oneLine(children).replace(/(?<!\\)\|/g, '\\|')));
  const [first = [], ...others] = rowsIn(['thead']);
  const rows = [...others, ...rowsIn(['tbody', 'tfoot'])];
  const width = Math.max(first.length, ...rows.map((row) => row.length));
  if (width === 0) return caption;
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const lines = [line(first), line(Array.from({ length: width }, () => '---')), ...rows.map(line)];
  return [...caption, lines.join('\n')];
}
