import { elementKind } from './element-kinds';
import type { FootnoteLinks } from './valid-markup';
import { isBlank, type XmlNode, xmlElement } from './xml-element';

/**
 * The text of an element as plain lines, one for each block in it, with its footnote anchors. For what is nested too
 * deep to be written as it is; walks without calling itself, so that no depth is too deep for it.
 */
export function flattenText(root: Node, links: FootnoteLinks): XmlNode[][] {
  const lines: XmlNode[][] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    if (line.some((node) => !isBlank(node))) lines.push(line);
    line = [];
  };
  for (const { node, entered } of walk(root)) {
    if (node.nodeType === 3 && entered) line.push(node.nodeValue ?? '');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (elementKind(element.localName) === 'block') endLine();
    if (!entered) continue;
    if (element.localName === 'br') line.push(xmlElement('br'));
    const id = element.id === '' ? null : links.place(element.id);
    if (id !== null) line.push(xmlElement('span', { id }));
  }
  endLine();
  return lines;
}

/** Every node in an element, when it is entered and when it is left. */
function* walk(root: Node): Generator<{ node: Node; entered: boolean }> {
  let node: Node | null = root;
  let entered = true;
  while (node !== null) {
    yield { node, entered };
    const next: Node | null = entered ? node.firstChild : null;
    if (next !== null) {
      node = next;
      continue;
    }
    if (entered) yield { node, entered: false };
    if (node === root) return;
    if (node.nextSibling !== null) {
      node = node.nextSibling;
      entered = true;
    } else {
      node = node.parentNode;
      entered = false;
    }
  }
}
