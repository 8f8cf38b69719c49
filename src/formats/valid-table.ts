import { childrenOf } from './children-of';
import { validAttributes } from './valid-attributes';
import { type Group, grouped } from './valid-lists';
import type { MakeContent, Within } from './valid-markup';
import { isBlank, type XmlElement, xmlElement } from './xml-element';

const parts: ReadonlySet<string> = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']);

/**
 * A table with its parts in the order that HTML wants: caption, columns, head, bodies, foot. Rows and cells that are
 * missing around something are added; the first caption, head and foot count as such, as
 * browsers show them. An empty table is
 * left out.
 */
export function validTable(table: Element, within: Within, makeFlow: MakeContent): XmlElement[] {
  const groups = grouped(table, (name) => parts.has(name));
  const named = (...names: string[]): Element[] =>
    groups.flatMap(({ element }) => (element && names.includes(element.localName) ? [element] : []));
  const [caption] = named('caption');
  const [head] = named('thead');
  const [foot] = named('tfoot');

  const bodies: XmlElement[] = [];
  for (const group of groups) {
    const { element } = group;
    if (element && (element === caption || element === head || element === foot)) continue;
    if (element && /^(?:thead|tbody|tfoot)$/.test(element.localName)) {
      bodies.push(section('tbody', element, within, makeFlow));
    } else addRows(bodies, rows([group], within, makeFlow));
  }
  const barring = { ...within, barred: [...within.barred, 'table'] };
  const content = [
    ...(caption
      ? [xmlElement('caption', validAttributes(caption, 'caption'), makeFlow(childrenOf(caption), barring))]
      : []),
    ...named('col', 'colgroup').map(columns),
    ...(head ? [section('thead', head, within, makeFlow)] : []),
    ...bodies,
    ...(foot ? [section('tfoot', foot, within, makeFlow)] : []),
  ];
  return content.length === 0 ? [] : [xmlElement('table', validAttributes(table, 'table'), content)];
}

function columns(part: Element): XmlElement {
  const col = (element: Element): XmlElement => xmlElement('col', validAttributes(element, 'col'));
  if (part.localName === 'col') return xmlElement('colgroup', {}, col(part));
  const cols = [...part.children].filter(({ localName }) => localName === 'col').map(col);
  const { span = null, ...attributes } = validAttributes(part, 'colgroup');
  return xmlElement('colgroup', cols.length === 0 ? { ...attributes, span } : attributes, cols);
}

function section(name: string, element: Element, within: Within, makeFlow: MakeContent): XmlElement {
  const groups = grouped(element, (child) => child === 'tr');
  return xmlElement(name, validAttributes(element, name), rows(groups, within, makeFlow));
}

/** Rows that stood in the table itself, in a body that they share with those before them. */
function addRows(bodies: XmlElement[], more: XmlElement[]): void {
  const last = bodies.at(-1);
  if (more.length === 0) return;
  if (last && Object.keys(last.attributes).length === 0) last.children.push(...more);
  else bodies.push(xmlElement('tbody', {}, more));
}

function rows(groups: readonly Group[], within: Within, makeFlow: MakeContent): XmlElement[] {
  return groups.flatMap(({ element, nodes }) => {
    if (element?.localName === 'tr') {
      return [xmlElement('tr', validAttributes(element, 'tr'), cells(element, within, makeFlow))];
    }
    const content = makeFlow(element === null ? nodes : [element], within);
    return content.every(isBlank) ? [] : [xmlElement('tr', {}, xmlElement('td', {}, content))];
  });
}

function cells(row: Element, within: Within, makeFlow: MakeContent): XmlElement[] {
  return grouped(row, (name) => name === 'td' || name === 'th').flatMap(({ element, nodes }) => {
    const content = makeFlow(nodes, within);
    if (element === null) return content.every(isBlank) ? [] : [xmlElement('td', {}, content)];
    return [xmlElement(element.localName, validAttributes(element, element.localName), content)];
  });
}
