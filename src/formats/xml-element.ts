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
  return { name, attributes, children: children.flat().filter((child) => child !== null) };
}

/** Whether a node is white space that shows nothing, as between the tags of paragraphs. A no-break space does show. */
export function isBlank(node: XmlNode): boolean {
  return typeof node === 'string' && /^[ \t\n\r\f]*$/.test(node);
}

/** Nodes within copies of these elements, the first outermost; white space alone is left as it is. */
export function wrapped(nodes: readonly XmlNode[], wraps: readonly XmlElement[]): XmlNode[] {
  if (wraps.length === 0 || nodes.every(isBlank)) return [...nodes];
  return wraps.reduceRight<XmlNode[]>(
    (content, { name, attributes }) => [{ name, attributes, children: content }],
    [...nodes],
  );
}
