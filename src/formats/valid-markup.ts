import { BlockHolders } from './block-holders';
import { childrenOf } from './children-of';
import { elementKind, replaced, undivided } from './element-kinds';
import { flattenText } from './flatten-text';
import { validAttributes } from './valid-attributes';
import { validLink } from './valid-link';
import { validDefinitions, validDetails, validFigure, validList } from './valid-lists';
import { validRuby } from './valid-ruby';
import { validTable } from './valid-table';
import { append, isBlank, wrapped, type XmlElement, type XmlNode, xmlElement } from './xml-element';

/** What the file that the markup goes into knows of an author's footnotes. */
export interface FootnoteLinks {
  /** The id to write for an anchor: unique in its file, and null where it was written already. */
  place(id: string): string | null;
  /** Where a link to an anchor leads; null where there is no such anchor. */
  follow(id: string): string | null;
}

/** Where nodes stand. */
export interface Within {
  links: FootnoteLinks;
  holders: BlockHolders;
  depth: number;
  /** Each line in here stands in these: where an author's <em> holds paragraphs, the paragraphs hold the <em>. */
  wraps: readonly XmlElement[];
  /** What may not stand here, because it is around already: links, definitions, addresses; tables in captions. */
  barred: readonly string[];
}

/** Makes what stands in an element out of nodes that stood there, or somewhere like it. */
export type MakeContent = (nodes: readonly Node[], within: Within) => XmlNode[];

/** Elements that are nested deeper than this are taken away and their text stays: readers of XML may stop at 256. */
const deepest = 180;
/** And at most so many elements are put into each line of what stood in them. */
const mostWraps = 16;

/**
 * What a cleaned text becomes in a file: the same text in elements that are valid in XHTML 5, each where it may
 * stand, whatever the author nested. Older elements are replaced by newer ones with a class of ours ("dg-…").
 */
export function validMarkup(fragment: DocumentFragment, links: FootnoteLinks): XmlNode[] {
  return makeFlow(childrenOf(fragment), {
    links,
    holders: new BlockHolders(fragment),
    depth: 0,
    wraps: [],
    barred: [],
  });
}

/** Lines and blocks, side by side. */
function makeFlow(nodes: readonly Node[], within: Within): XmlNode[] {
  const made: XmlNode[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    if (line.length > 0) append(made, wrapped(line, within.wraps));
    line = [];
  };
  const inLine = within.wraps.length === 0 ? within : { ...within, wraps: [] };
  for (const node of nodes) {
    if (node.nodeType === textNode) line.push(node.nodeValue ?? '');
    if (!isElement(node)) continue;
    const kind = elementKind(node.localName);
    if (kind === 'inline' && (undivided.has(node.localName) || !within.holders.has(node))) {
      append(line, makeInline(node, inLine));
      continue;
    }
    endLine();
    if (kind === 'block') append(made, makeBlock(node, deeper(within)));
    else if (kind === 'inline') append(made, divide(node, deeper(within)));
    else append(made, makeFlow(childrenOf(node), deeper(within)));
  }
  endLine();
  return made;
}

/** One line: a block in it becomes a <span> that looks like one. */
function makeLine(nodes: readonly Node[], within: Within): XmlNode[] {
  const line: XmlNode[] = [];
  const inLine = within.wraps.length === 0 ? within : { ...within, wraps: [] };
  for (const node of nodes) {
    if (node.nodeType === textNode) line.push(node.nodeValue ?? '');
    if (!isElement(node)) continue;
    const kind = elementKind(node.localName);
    if (kind === 'inline') append(line, makeInline(node, inLine));
    else if (kind === 'none') append(line, makeLine(childrenOf(node), deeper(inLine)));
    else if (node.localName === 'hr') line.push(xmlElement('br'));
    else if (within.depth > deepest) append(line, flattenedLine(node, within));
    else {
      const content = makeLine(childrenOf(node), deeper(inLine));
      line.push(xmlElement('span', validAttributes(node, 'span', 'dg-block'), content));
    }
  }
  return wrapped(line, within.wraps);
}

function makeBlock(element: Element, within: Within): XmlNode[] {
  const { localName } = element;
  if (within.depth > deepest) return flattened(element, within);
  switch (localName) {
    case 'p':
      return makeParagraphs(element, within);
    case 'hr':
      return [like('hr', element)];
    case 'pre':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [like(localName, element, makeLine(childrenOf(element), within))];
    case 'ul':
    case 'ol':
      return [validList(element, deeper(within), makeFlow)];
    case 'li':
      return [
        xmlElement(
          'ul',
          { class: 'dg-bare' },
          like('li', element, makeFlow(childrenOf(element), deeper(within))),
        ),
      ];
    case 'dl':
      return validDefinitions(element, deeper(within), makeFlow);
    case 'details':
      return [validDetails(element, within, makeFlow, makeLine)];
    case 'figure':
      return [validFigure(element, within, makeFlow)];
    case 'table':
      if (within.barred.includes('table')) return makeFlow(childrenOf(element), within);
      return validTable(element, deeper(within, 3), makeFlow);
    case 'address':
      if (within.barred.includes('address'))
        return [like('div', element, makeFlow(childrenOf(element), within))];
      return [like('address', element, makeFlow(childrenOf(element), barring(within, 'address')))];
    case 'blockquote':
      return [like('blockquote', element, makeFlow(childrenOf(element), within))];
    case 'col':
    case 'colgroup':
    case 'tbody':
    case 'thead':
    case 'tfoot':
      return makeFlow(childrenOf(element), within);
    default:
      return [like('div', element, makeFlow(childrenOf(element), within))];
  }
}

/** A paragraph, or several around the blocks that stood in it. */
function makeParagraphs(element: Element, within: Within): XmlNode[] {
  if (!within.holders.has(element)) return [like('p', element, makeLine(childrenOf(element), within))];
  const paragraphs: XmlNode[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    if (line.some((node) => !isBlank(node))) paragraphs.push(like('p', element, line));
    line = [];
  };
  for (const node of makeFlow(childrenOf(element), within)) {
    if (typeof node === 'string' || elementKind(node.name) !== 'block') line.push(node);
    else {
      endLine();
      paragraphs.push(node);
    }
  }
  endLine();
  return paragraphs;
}

/** An inline element that blocks stand in: they stay whole, and each line in them is in such an element instead. */
function divide(element: Element, within: Within): XmlNode[] {
  if (within.depth > deepest) return flattened(element, within);
  if (element.localName !== 'a') {
    const inside = element.localName === 'dfn' ? barring(within, 'dfn') : within;
    const wraps = [...within.wraps, inlineLike(element, within)].slice(0, mostWraps);
    return makeFlow(childrenOf(element), { ...inside, wraps });
  }
  const { id, ...link } = validLink(element, within);
  const anchor = id === null ? [] : [xmlElement('span', { id })];
  if (link.href === null) return [...anchor, ...makeFlow(childrenOf(element), within)];
  const wrap = xmlElement('a', { ...validAttributes(element, 'a'), ...link });
  const linked = { ...barring(within, 'a'), wraps: [wrap, ...within.wraps].slice(0, mostWraps) };
  return [...anchor, ...makeFlow(childrenOf(element), linked)];
}

function makeInline(element: Element, within: Within): XmlNode[] {
  const { localName } = element;
  if (localName === 'br') return [like('br', element)];
  if (localName === 'img') return makePicture(element);
  const inside = deeper(within);
  if (inside.depth > deepest) return flattenedLine(element, within);
  if (localName === 'ruby') return validRuby(element, inside, makeLine);
  if (localName === 'a') return makeLink(element, inside);
  const wrap = inlineLike(element, within);
  const content = makeLine(childrenOf(element), localName === 'dfn' ? barring(inside, 'dfn') : inside);
  return [xmlElement(wrap.name, wrap.attributes, content)];
}

/** A picture, or its words where it has no address: a picture must have one. */
function makePicture(picture: Element): XmlNode[] {
  const src = (picture.getAttribute('src') ?? '').trim();
  if (src !== '') return [xmlElement('img', { src, alt: '', ...validAttributes(picture, 'img') })];
  const words = (picture.getAttribute('alt') ?? '').trim();
  return words === '' ? [] : [words];
}

/** The element that stands for an inline one, without what is in it. */
function inlineLike(element: Element, { barred }: Within): XmlElement {
  const [name, className] = replaced.get(element.localName) ?? [element.localName, null];
  const allowed = barred.includes(name) ? 'i' : name;
  return xmlElement(allowed, validAttributes(element, allowed, className));
}

function makeLink(element: Element, within: Within): XmlNode[] {
  const link = validLink(element, within);
  const attributes = validAttributes(element, 'a');
  if (link.href !== null) {
    const content = makeLine(childrenOf(element), barring(within, 'a'));
    return [xmlElement('a', { ...attributes, ...link }, content)];
  }
  const content = makeLine(childrenOf(element), within);
  if (link.id === null && Object.keys(attributes).length === 0) return content;
  return [xmlElement('span', { ...attributes, id: link.id }, content)];
}

/** An element of this name with what is valid of another's attributes. */
function like(name: string, element: Element, content: readonly XmlNode[] = []): XmlElement {
  const className = replaced.get(element.localName)?.[1] ?? null;
  return xmlElement(name, validAttributes(element, name, className), content);
}

const flattened = (element: Element, { links }: Within): XmlElement[] =>
  flattenText(element, links).map((line) => xmlElement('p', {}, line));

const flattenedLine = (element: Element, { links }: Within): XmlNode[] =>
  flattenText(element, links).flatMap((line, at) => (at > 0 ? [xmlElement('br'), ...line] : line));

const deeper = (within: Within, by = 1): Within => ({ ...within, depth: within.depth + by });

const barring = (within: Within, name: string): Within => ({ ...within, barred: [...within.barred, name] });

const textNode = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
