/** An element as our writers build it: a tree of our own, lighter than a document's and made without one. */
export interface XmlElement {
  name: string;
  /** In the order in which they are written; null for one that is not. */
  attributes: Readonly<Record<string, string | null>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** An element with what stands in it; null among the children stands for nothing. */
export function xmlElement(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: (XmlNode | readonly XmlNode[] | null)[]
): XmlElement {
  const nodes: XmlNode[] = [];
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string' || 'name' in child) nodes.push(child);
    else append(nodes, child);
  }
  return { name, attributes, children: nodes };
}

/** Puts nodes behind others. `push` takes them as arguments, of which a browser bears some 100,000. */
export function append(nodes: XmlNode[], more: readonly XmlNode[]): void {
  for (const node of more) nodes.push(node);
}

/** Whether a node is white space that shows nothing, as between the tags of paragraphs. A no-break space does show. */
export function isBlank(node: XmlNode): boolean {
  return typeof node === 'string' && /^[ \t\n\r\f]*$/.test(node);
}

/** Nodes within copies of these elements, the first outermost; white space alone is left as it is. */
export function wrapped(nodes: XmlNode[], wraps: readonly XmlElement[]): XmlNode[] {
  if (wraps.length === 0 || nodes.every(isBlank)) return nodes;
  return wraps.reduceRight<XmlNode[]>(
    (content, { name, attributes }) => [{ name, attributes, children: content }],
    nodes,
  );
}
