/** After these a line ends; after those of the second kind a paragraph does. */
const lines = /^(?:br|li|tr|dt|dd)$/;
const paragraphs = /^(?:p|div|ul|ol|dl|blockquote|pre|table|hr|h[1-6])$/;

/** What a user wrote, without its markup: lines as lines, and an empty one between paragraphs. */
export function readUserText(written: Element): string {
  return textWithin(written)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textWithin(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const name = node.nodeName.toLowerCase();
  const text = [...node.childNodes].map(textWithin).join('');
  if (paragraphs.test(name)) return `\n\n${text}\n\n`;
  return lines.test(name) ? `${text}\n` : text;
}
