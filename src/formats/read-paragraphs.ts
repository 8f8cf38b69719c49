import type { CleanFragment } from './clean-html';
import { elementKind } from './element-kinds';

/**
 * The words of a text, a paragraph (or line, or cell) each, without its markup: what is compared when two versions
 * of it are. Spaces are single; empty lines are left out.
 */
export function readParagraphs(text: CleanFragment): string[] {
  const lines: string[] = [];
  // A line break in the text is a space; this one is ours.
  for (const node of walk(text)) lines.push(typeof node === 'string' ? node.replace(/\s+/g, ' ') : '\n');
  return lines
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

const boundary = Symbol('boundary');

/** The texts in order, and a boundary where a block begins or ends. Calls itself nowhere: authors may nest deep. */
function* walk(root: Node): Generator<string | typeof boundary> {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) yield node.nodeValue ?? '';
    if (breaks(node)) yield boundary;
    let next: Node | null = node.firstChild;
    for (let at: Node | null = node; !next && at && at !== root; at = at.parentNode) {
      if (breaks(at)) yield boundary;
      next = at.nextSibling;
    }
    node = next;
  }
}

function breaks(node: Node): boolean {
  const name = node.nodeName.toLowerCase();
  return node.nodeType === 1 && (name === 'br' || elementKind(name) === 'block');
}
