import type { BookFacts, BookField, BookValue } from '@/model/book';
import { strictUrl } from './valid-link';
import { type XmlElement, type XmlNode, xmlElement } from './xml-element';

/**
 * The head of a title page: title, byline and the table of facts, each value with what machines read of it (`<data
 * value>`) and each field with its name (`data-field`), so that a reader of our files needs no words of ours.
 */
export function titlePage({ title, byline, address, fields }: BookFacts): XmlElement[] {
  return [
    xmlElement('h1', { class: 'dg-title' }, link(title, address)),
    xmlElement('p', { class: 'dg-byline' }, byline),
    ...(fields.length > 0 ? [xmlElement('dl', { class: 'dg-fields' }, fields.flatMap(lines))] : []),
  ];
}

function lines({ name, label, values }: BookField): XmlElement[] {
  return [
    xmlElement('dt', { 'data-field': name }, label),
    xmlElement(
      'dd',
      { 'data-field': name },
      values.flatMap((value, at) => (at > 0 ? [', ', shownValue(value)] : [shownValue(value)])),
    ),
  ];
}

function shownValue({ text, address = null, value }: BookValue): XmlNode {
  const shown = address === null ? xmlElement('bdi', {}, text) : xmlElement('bdi', {}, link(text, address));
  return value === undefined ? shown : xmlElement('data', { value }, shown);
}

const link = (text: string, address: string): XmlElement =>
  xmlElement('a', { href: strictUrl(address) }, text);
