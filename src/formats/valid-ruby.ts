import { childrenOf } from './children-of';
import { validAttributes } from './valid-attributes';
import type { MakeContent, Within } from './valid-markup';
import { isBlank, type XmlElement, type XmlNode, xmlElement } from './xml-element';

/**
 * Text with its reading beside it: a base, then one or more readings, each between parentheses (for readers that do
 * not know ruby) or none of them. What follows the last reading stands behind the ruby; without any reading the base
 * is plain text.
 */
export function validRuby(ruby: Element, within: Within, makeLine: MakeContent): XmlNode[] {
  const groups: XmlNode[][] = [];
  let base: Node[] = [];
  let readings: Element[] = [];
  const endReadings = (): void => {
    if (readings.some(({ localName }) => localName === 'rt')) {
      groups.push([...makeLine(base, within), ...withParentheses(readings, within, makeLine)]);
      base = [];
    } else base.push(...readings);
    readings = [];
  };
  for (const node of childrenOf(ruby)) {
    const name = node.nodeType === 1 ? (node as Element).localName : '';
    if (name === 'rt' || name === 'rp') readings.push(node as Element);
    // White space between two readings does not end them.
    else if (readings.length === 0 || !isBlank(node.nodeValue ?? '-')) {
      endReadings();
      base.push(node);
    }
  }
  endReadings();
  const rest = makeLine(base, within);
  if (groups.length === 0) return [xmlElement('span', validAttributes(ruby, 'span'), rest)];
  return [xmlElement('ruby', validAttributes(ruby, 'ruby'), groups.flat()), ...rest];
}

/** Readings with a parenthesis before the first and after each, where the author wrote any. */
function withParentheses(readings: readonly Element[], within: Within, makeLine: MakeContent): XmlElement[] {
  const reading = (rt: Element): XmlElement =>
    xmlElement('rt', validAttributes(rt, 'rt'), makeLine(childrenOf(rt), within));
  if (readings.every(({ localName }) => localName === 'rt')) return readings.map(reading);

  const made: XmlElement[] = [];
  let between = '';
  for (const element of readings) {
    if (element.localName === 'rp') {
      between += element.textContent ?? '';
      continue;
    }
    made.push(xmlElement('rp', {}, between), reading(element));
    between = '';
  }
  return [...made, xmlElement('rp', {}, between)];
}
