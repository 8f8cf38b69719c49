// @vitest-environment jsdom
import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { allowedHtml } from '@/formats/allowed-html';
import { type CleanFragment, cleanFragment, cleanHtml } from '@/formats/clean-html';
import type { LeftOut } from '@/formats/stand-in';
import { hostileHtml } from './hostile-html';

const around = {
  base: 'https://archiveofourown.org',
  say: ({ kind, name, host }: LeftOut) => `[${kind}|${name}|${host}]`,
};
const clean = (html: string): string => cleanHtml(html, around);

const shapes: Record<string, RegExp> = {
  href: /^(?:https?:\/\/|ftp:\/\/|mailto:|#user-content-)/,
  cite: /^(?:https?:\/\/|ftp:\/\/|mailto:)/,
  id: /^user-content-./,
  class: /^(?!.*\bdg-)/i,
};

/** Everything in these nodes that may not be shown, in words; empty when all is well. */
function findHarm(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll('*')];
  const ids = elements.map(({ id }) => id).filter((id) => id !== '');
  const strangers = elements.filter(
    ({ localName, namespaceURI }) =>
      !allowedHtml.has(localName) || namespaceURI !== 'http://www.w3.org/1999/xhtml',
  );
  const attributes = elements.flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) =>
          !allowedHtml.get(element.localName)?.includes(name) || shapes[name]?.test(value) === false,
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
  return [
    ...strangers.map(({ nodeName }) => `<${nodeName}>`),
    ...attributes,
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} twice`),
  ];
}

const nodesOf = (html: string): ParentNode => {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.innerHTML = html;
  return holder;
};

describe('hostile HTML', () => {
  it('is a corpus worth the name', () => {
    expect(new Set(hostileHtml).size).toBe(hostileHtml.length);
    expect(hostileHtml.length).toBeGreaterThanOrEqual(150);
    expect(hostileHtml.filter((html) => findHarm(nodesOf(html)).length > 0).length).toBeGreaterThan(170);
  });

  it.each(hostileHtml)('%s', (html) => {
    expect(findHarm(cleanFragment(html, around))).toEqual([]);
    const once = clean(html);
    expect(findHarm(nodesOf(once))).toEqual([]);
    // Written out by another parser, it is still harmless: nothing waits to turn into something else.
    expect(findHarm(nodesOf(serialize(parseFragment(once))))).toEqual([]);
    expect(clean(once)).toBe(once);
  });

  it.each(hostileHtml)('between lines of text: %s', (html) => {
    const shown = cleanFragment(`<p>before</p>${html}`, around);
    expect(findHarm(shown)).toEqual([]);
    expect(shown.textContent).toContain('before');
  });
});

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostileHtml),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<div>',
      '</div>',
      '<table><tr>',
      '<td>',
      '</table>',
      '<svg>',
      '<math>',
    ),
    fc.constantFrom(
      '<a href="#1">',
      '<a name=1>',
      '</a>',
      '<ul><li>',
      '<details><summary>',
      '<pre>\n\n',
      '"',
      "'>",
    ),
    fc.string({ maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

  it('any mixture is harmless, and clean once is clean for good', () => {
    fc.assert(
      fc.property(text, (html) => {
        const once = clean(html);
        expect(findHarm(cleanFragment(html, around))).toEqual([]);
        expect(findHarm(nodesOf(once))).toEqual([]);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what AO3 allows', () => {
  it.each([
    '<p align="center" dir="rtl" lang="he" title="t" class="real-class">x</p>',
    '<h1>a</h1><h6>b</h6><hr width="50%"><center>c</center><tt>d</tt><big>e</big>',
    '<blockquote cite="https://example.com/"><p><em>a</em><br><strong>b</strong></p></blockquote>',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
    '<details open=""><summary>s</summary>t</details>',
    '<ol start="3" type="a"><li>x</li></ol>',
    '<table border="1" summary="s" width="100%"><caption>c</caption><tbody><tr><th scope="col">h</th><td colspan="2" align="right">d</td></tr></tbody></table>',
    '<dl><dt>a</dt><dd>b</dd></dl><sub>1</sub><sup>2</sup><s>x</s><strike>y</strike><u>z</u>',
    '<p>&nbsp;</p>',
    '<p title="javascript: the good parts" class="javascript">x</p>',
  ])('is kept as it is: %s', (html) => {
    expect(clean(html)).toBe(html);
  });

  it('loses no text to a frameset before it', () => {
    expect(clean('<frameset><frame></frameset><p>x</p>')).toBe('<p>x</p>');
  });

  it('keeps the text of what is not allowed, and of scripts and styles nothing', () => {
    expect(clean('<section><font color="red">a</font></section><form>b</form>')).toBe('ab');
    expect(clean('a<style>p{}</style><svg><text>x</text></svg><select><option>y</select>b')).toBe('ab');
  });
});

describe('links', () => {
  const only = (html: string): Element | null => cleanFragment(html, around).querySelector('a');

  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['//example.com/a', 'https://example.com/a'],
    ['/works/123', 'https://archiveofourown.org/works/123'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['ftp://example.com/', 'ftp://example.com/'],
  ])('%s leads to %s, in a tab of its own', (written, href) => {
    const link = only(`<a href="${written}">x</a>`);
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it.each(['javascript:x', 'tel:1', 'http://', '', 'data:,x'])('%j leads nowhere', (written) => {
    expect(only(`<a href="${written}">x</a>`)?.outerHTML).toBe('<a>x</a>');
  });

  it('footnotes lead to each other inside the text', () => {
    const html = 'text<a name="back1" href="#note1">1</a> <a id="note1" href="#back1">↩</a>';
    expect(clean(html)).toBe(
      'text<a id="user-content-back1" href="#user-content-note1">1</a> <a id="user-content-note1" href="#user-content-back1">↩</a>',
    );
  });
});

describe('pictures, sounds and films', () => {
  it.each([
    [
      '<img src="https://i.example.com/map.png" alt="A map">',
      '[image|A map|i.example.com]',
      'https://i.example.com/map.png',
    ],
    [
      '<img src="/images/x.png">',
      '[image|null|archiveofourown.org]',
      'https://archiveofourown.org/images/x.png',
    ],
    [
      '<audio controls title="Podfic"><source src="https://a.example.com/1.mp3"></audio>',
      '[audio|Podfic|a.example.com]',
      'https://a.example.com/1.mp3',
    ],
    [
      '<video src="http://v.example.com/1.mp4"></video>',
      '[video|null|v.example.com]',
      'http://v.example.com/1.mp4',
    ],
    [
      '<iframe src="//www.youtube.com/embed/x" title="Vid"><p>No frames</p></iframe>',
      '[embed|Vid|www.youtube.com]',
      'https://www.youtube.com/embed/x',
    ],
    ['<embed src="https://e.example.com/x">', '[embed|null|e.example.com]', 'https://e.example.com/x'],
    [
      '<object data="https://o.example.com/x"><embed src="https://e.example.com/x"></object>',
      '[embed|null|o.example.com]',
      'https://o.example.com/x',
    ],
    [
      '<object><param name="movie" value="https://p.example.com/x"></object>',
      '[embed|null|p.example.com]',
      'https://p.example.com/x',
    ],
  ])('%s', (html, words, href) => {
    const shown = cleanFragment(html, around);
    expect(shown.textContent).toBe(words);
    expect(shown.children).toHaveLength(1);
    expect(shown.firstElementChild?.getAttribute('href')).toBe(href);
    expect(shown.firstElementChild?.getAttribute('rel')).toContain('noreferrer');
  });

  it('has plain words where there is no address, or a link around it already', () => {
    expect(clean('<img src="data:image/png;base64,AAAA" alt="a">')).toBe(
      '<span class="left-out">[image|a|null]</span>',
    );
    expect(clean('<a href="https://x.example/"><img src="https://i.example.com/a.png"></a>')).toMatch(
      /^<a [^>]*><span class="left-out">\[image\|null\|i\.example\.com\]<\/span><\/a>$/,
    );
  });

  it('shows a picture that is kept, from where it is kept, and nothing else of it', () => {
    const kept = { ...around, picture: (address: string) => (address.endsWith('/a.png') ? 'blob:1' : null) };
    const html =
      '<img src="https://i.example.com/a.png" alt="A" width="5" srcset="https://i.example.com/b.png" onerror="x()" class="dg-x" id="y">';
    expect(cleanFragment(html, kept).firstElementChild?.outerHTML).toBe(
      '<img alt="A" width="5" src="blob:1">',
    );
    expect(cleanFragment('<img src="https://i.example.com/b.png">', kept).querySelector('img')).toBeNull();
    expect(cleanFragment('<img src="data:image/png;base64,a.png">', kept).querySelector('img')).toBeNull();
  });

  it('says no word as markup', () => {
    expect(clean('<img src="https://x.example/" alt="<b>x</b>">')).not.toContain('<b>');
  });
});

describe('nodes', () => {
  it('are nodes of a document that shows nothing and fetches nothing', () => {
    const shown: CleanFragment = cleanFragment('<p>x</p>', around);
    expect(shown.ownerDocument.defaultView).toBeNull();
  });
});
