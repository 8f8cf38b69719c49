import { PageChanged } from './page-changed';

/** The first match, which must be there. Throws PageChanged that names `part`, or else the selector. */
export function one<E extends Element = HTMLElement>(within: ParentNode, selector: string, part?: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new PageChanged(part ?? selector);
  return found;
}

/** The first match, or null where AO3 may leave it out. */
export function maybe<E extends Element = HTMLElement>(within: ParentNode, selector: string): E | null {
  return within.querySelector<E>(selector);
}

/**
 * The first element of that name within, or null. AO3 nearly always has it first among the first children, and to go
 * there takes a third of the time of a query.
 */
export function firstNamed(within: Element, localName: string): Element | null {
  let at = within.firstElementChild;
  while (at && at.localName !== localName) at = at.firstElementChild;
  return at ?? maybe(within, localName);
}

/** As `classList.contains`, without the list that asking for it would make of every element. */
export function hasClass({ className }: Element, name: string): boolean {
  if (className === name) return true;
  return className.includes(name) && ` ${className} `.includes(` ${name} `);
}

/** Every match, in the order of the page. */
export function all<E extends Element = HTMLElement>(within: ParentNode, selector: string): E[] {
  return itemsOf(within.querySelectorAll<E>(selector));
}

/** A browser's list as an array, asked for one by one: to spread it takes half as long again. */
export function itemsOf<N>(list: { readonly length: number; item(at: number): N | null }): N[] {
  const items: N[] = [];
  for (let at = 0; at < list.length; at++) {
    const item = list.item(at);
    if (item) items.push(item);
  }
  return items;
}

/**
 * The first child that has this class or id, or null. Among children alone what a user wrote is never met, and a browser
 * that is asked for ":scope > x" walks through the whole text of a work to find that there is none. No selector, because
 * a browser reads each anew for every page.
 */
export function childOf(parent: Element, name: string): Element | null {
  let child = parent.firstElementChild;
  while (child && !isNamed(child, name)) child = child.nextElementSibling;
  return child;
}

/** Every child that has this class or id, in the order of the page. */
export function childrenOf(parent: Element, name: string): Element[] {
  return itemsOf(parent.children).filter((child) => isNamed(child, name));
}

function isNamed(child: Element, name: string): boolean {
  return hasClass(child, name) || child.id === name;
}

/** The first child that has this class or id, which must be there. Throws PageChanged that names `part`. */
export function oneChild(parent: Element, name: string, part: string): Element {
  const found = childOf(parent, name);
  if (!found) throw new PageChanged(part);
  return found;
}

/**
 * The text of an element as a reader sees it: spaces and line breaks of the markup drawn together, none at the
 * ends. Unbreakable spaces are the author's own and stay. Null and empty elements give ''.
 */
export function textOf(node: Node | null): string {
  return tidy(node?.textContent ?? '');
}

/**
 * The text of these nodes without what other add-ons hang into AO3's own words, such as a badge with the number of
 * words in a chapter's heading: theirs have a class, while AO3 prints titles and numbers plainly.
 */
export function ownTextOf(nodes: Iterable<Node>): string {
  let text = '';
  for (const node of nodes) if (!isAdded(node)) text += node.textContent ?? '';
  return tidy(text);
}

function isAdded(node: Node): boolean {
  return node.nodeType === 8 || (node.nodeType === 1 && (node as Element).hasAttribute('class'));
}

/** The child nodes that follow the one that is or holds `child`; all of them where there is no such child. */
export function nodesAfter(parent: Node, child: Node | null): Node[] {
  const nodes = itemsOf(parent.childNodes);
  return child ? nodes.slice(nodes.findIndex((node) => node.contains(child)) + 1) : nodes;
}

/** Draws together what HTML calls white space, which unlike `\s` leaves out the unbreakable space. */
export function tidy(text: string): string {
  // Nearly all of AO3's texts are tidy already, and looking is quicker than replacing.
  if (!/[\t\n\f\r]| {2}|^ | $/.test(text)) return text;
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
}
