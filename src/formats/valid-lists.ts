import { childrenOf } from './children-of';
import { validAttributes } from './valid-attributes';
import type { MakeContent, Within } from './valid-markup';
import { isBlank, type XmlElement, xmlElement } from './xml-element';

/** A list whose children are items; what stood between them is in items without a mark. */
export function validList(list: Element, within: Within, makeFlow: MakeContent): XmlElement {
  const items = grouped(list, (name) => name === 'li').flatMap(({ element, nodes }) => {
    const content = makeFlow(nodes, within);
    if (element !== null) return [xmlElement('li', validAttributes(element, 'li'), content)];
    return content.every(isBlank) ? [] : [xmlElement('li', { class: 'dg-bare' }, content)];
  });
  return xmlElement(list.localName, validAttributes(list, list.localName), items);
}

/** A list of terms and their definitions, in pairs: half of one gets an empty other half. */
export function validDefinitions(list: Element, within: Within, makeFlow: MakeContent): XmlElement[] {
  const pairs: XmlElement[] = [];
  let last = 'dd';
  for (const { element, nodes } of grouped(list, (name) => name === 'dt' || name === 'dd')) {
    const content = makeFlow(nodes, within);
    if (element === null && content.every(isBlank)) continue;
    const name = element?.localName ?? 'dd';
    if (name === 'dd' && pairs.length === 0) pairs.push(xmlElement('dt'));
    pairs.push(xmlElement(name, element ? validAttributes(element, name) : {}, content));
    last = name;
  }
  if (last === 'dt') pairs.push(xmlElement('dd'));
  return pairs.length === 0 ? [] : [xmlElement('dl', validAttributes(list, 'dl'), pairs)];
}

/** A part that opens: its summary comes first, and there is one, if an empty one. */
export function validDetails(
  details: Element,
  within: Within,
  makeFlow: MakeContent,
  makeLine: MakeContent,
): XmlElement {
  const summary = [...details.children].find(({ localName }) => localName === 'summary');
  const rest = childrenOf(details).filter((node) => node !== summary);
  return xmlElement(
    'details',
    validAttributes(details, 'details'),
    summary
      ? xmlElement('summary', validAttributes(summary, 'summary'), makeLine(childrenOf(summary), within))
      : xmlElement('summary'),
    makeFlow(rest, within),
  );
}

/**
 * A figure: its caption is what stands first in it, or else last. One between two other things may not be a caption, and
 * is a block there: nothing changes places.
 */
export function validFigure(figure: Element, within: Within, makeFlow: MakeContent): XmlElement {
  const parts = childrenOf(figure).filter((node) => node.nodeType === 1 || node.textContent?.trim());
  const [caption] = [parts.at(0), parts.at(-1)].filter(isCaption);
  const content = makeFlow(
    childrenOf(figure).filter((node) => node !== caption),
    within,
  );
  const attributes = validAttributes(figure, 'figure');
  if (!caption) return xmlElement('figure', attributes, content);
  const written = xmlElement(
    'figcaption',
    validAttributes(caption, 'figcaption'),
    makeFlow(childrenOf(caption), within),
  );
  const inFront = caption === parts[0];
  return xmlElement('figure', attributes, inFront ? [written, ...content] : [...content, written]);
}

const isCaption = (node: Node | undefined): node is Element =>
  node?.nodeType === 1 && node.nodeName.toLowerCase() === 'figcaption';

/** A run of child nodes: the content of one element of those looked for, or what stands between two of them. */
export interface Group {
  element: Element | null;
  nodes: readonly Node[];
}

/** The children of an element in their order, those with a name that is looked for apart. */
export function grouped(parent: Element, isLookedFor: (name: string) => boolean): Group[] {
  const groups: Group[] = [];
  let between: Node[] = [];
  const endBetween = (): void => {
    if (between.length > 0) groups.push({ element: null, nodes: between });
    between = [];
  };
  for (const node of childrenOf(parent)) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element === null || !isLookedFor(element.localName)) {
      between.push(node);
      continue;
    }
    endBetween();
    groups.push({ element, nodes: childrenOf(element) });
  }
  endBetween();
  return groups;
}
