// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '@/formats/parse-html';
import { writeMarkup, writeStartTag, writeXml } from '@/formats/write-xml';
import { type XmlElement, xmlElement } from '@/formats/xml-element';

const nasty = fc.constantFrom(
  '<',
  '&',
  ']]>',
  '"',
  "'",
  '\r\n',
  '\t',
  '\0',
  '\u001F',
  '\u0085',
  '\uD800',
  '\uFFFE',
  '\u{1FFFF}',
  '𝒳',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((all) => all.join(''));
const name = fc.constantFrom('p', 'br', 'pre', 'meta', 'dc:title');

const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.dictionary(fc.constantFrom('a', 'title', 'xml:lang'), fc.option(text)),
    children: fc.array(fc.oneof({ maxDepth: 4 }, text, tie('tree')), { maxLength: 4 }),
  }),
})).tree;

/** What XML can hold of a text, as a reader gives it back. */
const legal = (written: string): string =>
  written.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');

const expectSame = (element: Element, { attributes, children }: XmlElement): void => {
  element.normalize();
  for (const [key, value] of Object.entries(attributes)) {
    expect(element.getAttribute(key)).toBe(value === null ? null : legal(value.replace(/\r/g, '\n')));
  }
  const elements = children.filter((child) => typeof child !== 'string');
  expect(element.children).toHaveLength(elements.length);
  for (const [at, child] of elements.entries()) {
    const read = element.children[at];
    if (read) expectSame(read, child);
  }
};

const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? legal(child) : textOf(child))).join('');

describe('laws', () => {
  it('whatever the tree says, it is XML and says that', () => {
    fc.assert(
      fc.property(tree, (made) => {
        const root = xmlElement('root', { 'xmlns:dc': 'urn:x' }, made);
        const read = parseXml(writeXml(root)).documentElement;
        expectSame(read, root);
        expect(read.textContent).toBe(textOf(root));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('markup', () => {
  it.each([
    [xmlElement('p', {}, 'a < b & "c" > d'), '<p>a &lt; b &amp; "c" &gt; d</p>'],
    [xmlElement('a', { title: '"<\n\t' }), '<a title="&quot;&lt;&#10;&#9;"></a>'],
    [xmlElement('a', { title: null, href: '' }), '<a href=""></a>'],
    [xmlElement('br'), '<br/>'],
    [xmlElement('p'), '<p></p>'],
    [xmlElement('meta', {}, 'x'), '<meta>x</meta>'],
    [xmlElement('p', {}, null, 'a', ['b', xmlElement('i', {}, 'c')]), '<p>ab<i>c</i></p>'],
  ])('%j', (element, written) => {
    expect(writeMarkup([element])).toBe(written);
  });

  it('for HTML has no names that HTML does not know, and the line that HTML would drop twice', () => {
    const pre = xmlElement('pre', { 'xml:lang': 'en', lang: 'en' }, '\na');
    expect(writeMarkup([pre], 'html')).toBe('<pre lang="en">\n\na</pre>');
    expect(writeMarkup([pre])).toBe('<pre xml:lang="en" lang="en">\na</pre>');
    expect(writeStartTag('html', { lang: 'en', dir: null })).toBe('<html lang="en">');
  });

  it('may have more children than a call may have arguments', () => {
    const many = Array.from({ length: 300_000 }, () => 'x');
    expect(writeMarkup([xmlElement('p', {}, many)])).toHaveLength(300_007);
  });
});
