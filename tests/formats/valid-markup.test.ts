// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '@/formats/clean-html';
import { Footnotes } from '@/formats/footnotes';
import { validMarkup } from '@/formats/valid-markup';
import { writeMarkup } from '@/formats/write-xml';
import type { XmlNode } from '@/formats/xml-element';
import { findInvalid } from './find-invalid';
import { around } from './make-book';
import { elements, htmlOf, type OddNode, oddTree } from './odd-html';

const pictured = { ...around, picture: () => 'picture.png' };

function validate(fragment: DocumentFragment): XmlNode[] {
  return validMarkup(fragment, new Footnotes().linksOf([fragment], '', ''));
}

const fromHtml = (html: string): XmlNode[] => validate(cleanFragment(html, pictured));
const written = (html: string): string => writeMarkup(fromHtml(html));

/** Nodes as the DOM lets anybody put them together, with footnotes' ids as the cleaner leaves them. */
function grow(nodes: readonly OddNode[], into: Node): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      into.appendChild(document.createTextNode(node));
      continue;
    }
    const element = document.createElement(node.name);
    const addressed = node.attributes.some(([name, value]) => name === 'src' && value !== '');
    for (const [name, value] of node.attributes) {
      // The words of a picture without an address become letters, which the law would have to count.
      if (node.name === 'img' && name === 'alt' && !addressed) continue;
      if (name === 'name') element.id = value;
      else element.setAttribute(name, value);
    }
    // No parser puts anything into these.
    if (!/^(?:br|hr|img|col|colgroup)$/.test(node.name)) grow(node.children, element);
    into.appendChild(element);
  }
}

const textOf = (nodes: readonly XmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
type Shape = string | { name: string; attributes: [string, string][]; children: Shape[] };

function shapeOf(node: Element): Shape {
  node.normalize();
  return {
    name: node.localName,
    attributes: [...node.attributes]
      .filter(({ name }) => !name.startsWith('xml'))
      .map(({ name, value }) => [name, value]),
    children: [...node.childNodes].map((child) =>
      child instanceof Text ? child.data : child instanceof Element ? shapeOf(child) : String(child),
    ),
  };
}

const lettersOf = (text: string): string => [...text.replace(/\s+/g, '')].sort().join('');

describe('the check of these tests', () => {
  const element = (name: string, ...children: XmlNode[]): XmlNode => ({ name, attributes: {}, children });
  it.each([
    [element('center')],
    [element('p', element('div'))],
    [element('ul', 'x')],
    [element('dl', element('dd'))],
    [element('ruby', 'x')],
    [element('a', element('i', element('a')))],
    [{ name: 'p', attributes: { align: 'left' }, children: [] }],
    [{ name: 'a', attributes: { href: '#x' }, children: [] }],
    [{ name: 'img', attributes: { src: '', alt: 'A' }, children: [] }],
    [{ name: 'img', attributes: { src: null, alt: 'A' }, children: [] }],
    [{ name: 'a', attributes: { href: 'https://x/|' }, children: [] }],
  ])('finds %j', (node) => {
    expect(findInvalid([node])).not.toEqual([]);
  });
});

describe('laws', () => {
  it('whatever nodes there are, what is written is valid and has the same letters', () => {
    fc.assert(
      fc.property(oddTree, (tree) => {
        const fragment = document.createDocumentFragment();
        grow(tree, fragment);
        const letters = lettersOf(fragment.textContent ?? '');
        const made = validate(fragment);
        expect(findInvalid(made)).toEqual([]);
        expect(lettersOf(textOf(made))).toBe(letters);
      }),
      { numRuns: 500 },
    );
  });

  it('whatever an author wrote, what is written is valid, in its order', () => {
    fc.assert(
      fc.property(oddTree, (tree) => {
        const clean = cleanFragment(htmlOf(tree), pictured);
        const text = (clean.textContent ?? '').replace(/\s+/g, '');
        const made = validate(clean);
        expect(findInvalid(made)).toEqual([]);
        expect(lettersOf(textOf(made))).toBe(lettersOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('what is written says the same to a reader of XML and to a reader of HTML', () => {
    fc.assert(
      fc.property(oddTree, (tree) => {
        const made = fromHtml(htmlOf(tree));
        const html = document.implementation.createHTMLDocument('').body;
        html.innerHTML = writeMarkup(made, 'html');
        const xml = new DOMParser().parseFromString(
          `<body xmlns="http://www.w3.org/1999/xhtml">${writeMarkup(made)}</body>`,
          'application/xhtml+xml',
        ).documentElement;
        expect(shapeOf(html)).toEqual(shapeOf(xml));
      }),
      { numRuns: 200 },
    );
  });

  const nested = elements.filter((name) => !/^(?:br|hr|img|col|colgroup)$/.test(name));
  it.each(nested)('<%s> may be nested 600 deep', (name) => {
    const fragment = document.createDocumentFragment();
    let inner: Node = fragment;
    for (let depth = 0; depth < 600; depth++) inner = inner.appendChild(document.createElement(name));
    inner.appendChild(document.createTextNode('deep'));
    const made = validate(fragment);
    expect(findInvalid(made)).toEqual([]);
    expect(textOf(made)).toBe('deep');
  });
});

describe('an author’s nesting', () => {
  it.each([
    ['<em>a<p>b</p>c</em>', '<em>a</em><p><em>b</em></p><em>c</em>'],
    [
      '<center><h2>a<p>b</p></h2></center>',
      '<div class="dg-center"><h2>a<span class="dg-block">b</span></h2></div>',
    ],
    [
      '<ul>a<li>b</li><ul><li>c</li></ul></ul>',
      '<ul><li class="dg-bare">a</li><li>b</li><li class="dg-bare"><ul><li>c</li></ul></li></ul>',
    ],
    ['<li>a</li>', '<ul class="dg-bare"><li>a</li></ul>'],
    ['<dd>a</dd>', '<div class="dg-indented">a</div>'],
    ['<dl><dd>a</dd><dt>b</dt></dl>', '<dl><dt></dt><dd>a</dd><dt>b</dt><dd></dd></dl>'],
    ['<details>a<summary>b</summary></details>', '<details><summary>b</summary>a</details>'],
    ['<details>a</details>', '<details><summary></summary>a</details>'],
    ['<ruby>漢<rt>kan</rt>字</ruby>', '<ruby>漢<rt>kan</rt></ruby>字'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
    ['<ruby>漢</ruby>', '<span>漢</span>'],
    [
      '<table><tfoot><tr><td>f</td></tr></tfoot><tr><td>b</td></tr></table>',
      '<table><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>',
    ],
    [
      '<table><tfoot><tr><td>f</td></tr></tfoot><tr><td>b</td></tr><tfoot><tr><td>g</td></tr></tfoot></table>',
      '<table><tbody><tr><td>b</td></tr></tbody><tbody><tr><td>g</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>',
    ],
    [
      '<figure> <figcaption>a</figcaption><p>b</p></figure>',
      '<figure><figcaption>a</figcaption> <p>b</p></figure>',
    ],
    [
      '<figure><p>a</p><figcaption>b</figcaption> </figure>',
      '<figure><p>a</p> <figcaption>b</figcaption></figure>',
    ],
    [
      '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>',
      '<figure><p>a</p><div>b</div><p>c</p></figure>',
    ],
    [
      '<tt>a</tt> <big>b</big> <strike>c</strike> <acronym title="d">e</acronym>',
      '<span class="dg-tt">a</span> <span class="dg-big">b</span> <s>c</s> <abbr title="d">e</abbr>',
    ],
    [
      '<p align="right">a</p><hr width="50%" align="center">',
      '<p class="dg-align-right">a</p><hr class="dg-align-center" style="width:50%"/>',
    ],
    [
      '<table border="1" width="300"><tr><td align="center">a</td></tr></table>',
      '<table class="dg-bordered" style="width:300px"><tbody><tr><td class="dg-align-center">a</td></tr></tbody></table>',
    ],
    [
      '<img src="https://x.example/a" alt="A" width="10">',
      '<img src="picture.png" alt="A" style="width:10px"/>',
    ],
    ['<p>a<br>b</p>', '<p>a<br/>b</p>'],
    ['<pre>\n\na</pre>', '<pre>\na</pre>'],
    ['a & b < c', 'a &amp; b &lt; c'],
  ])('%s', (html, valid) => {
    expect(written(html)).toBe(valid);
  });

  it.each([undefined, '', ' '])('writes the words of a picture whose address is %j', (src) => {
    const fragment = document.createDocumentFragment();
    const [picture, wordless] = [document.createElement('img'), document.createElement('img')];
    for (const one of [picture, wordless]) if (src !== undefined) one.setAttribute('src', src);
    picture.alt = ' A map ';
    fragment.append('a ', picture, wordless, ' b');
    expect(validate(fragment)).toEqual(['a ', 'A map', ' b']);
  });

  it('keeps footnotes leading to each other, and no link that leads nowhere', () => {
    expect(written('<a href="#n" name="b">1</a><a name="n" href="#b">2</a><a href="#no">3</a>')).toBe(
      '<a id="n1" href="#n2">1</a><a id="n2" href="#n1">2</a>3',
    );
  });

  it('may have more nodes side by side than a call may have arguments', () => {
    const fragment = document.createDocumentFragment();
    for (let at = 0; at < 150_000; at++) fragment.append(document.createElement('br'));
    expect(validate(fragment)).toHaveLength(150_000);
  });

  it('keeps a link around paragraphs on every one of them', () => {
    expect(written('<a href="https://x.example/" name="n"><p>a</p><p>b</p></a>')).toMatch(
      /^<span id="n1"><\/span><p><a [^>]*href="https:\/\/x\.example\/"[^>]*>a<\/a><\/p><p><a [^>]*>b<\/a><\/p>$/,
    );
  });
});
