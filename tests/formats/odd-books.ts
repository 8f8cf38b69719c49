import fc from 'fast-check';
import type { Book, BookFacts } from '@/model/book';
import { makeBook, makeChapter, makeWork } from './make-book';
import { elements, htmlOf, oddTree } from './odd-html';

/** A book of one work in one chapter. */
export const oneChapter = (html: string, more: Partial<BookFacts> = {}): Book =>
  makeBook([makeWork([makeChapter('Chapter 1', html)], more)]);

const tags = Array.from({ length: 75 }, (_, at) => `Tag ${at + 1} & <more> "${'x'.repeat(at)}"`);
const rtl = { language: { tag: 'he', dir: 'rtl' } as const };
const picture = (name: string): string =>
  `<p><img src="https://i.example.com/${name}.png" alt="A &lt;map&gt;"></p>`;

const told: readonly (readonly [name: string, book: Book])[] = [
  ['plain', oneChapter('<p>It rained.</p>')],
  [
    'right to left',
    oneChapter('<p dir="rtl">שלום <em>עולם</em></p>', { ...rtl, title: 'שלום', byline: 'מאת א' }),
  ],
  [
    'Arabic',
    oneChapter('<p>مرحبا <bdo>x</bdo></p>', { language: { tag: 'ar', dir: 'rtl' }, title: 'مرحبا (1)' }),
  ],
  [
    'Chinese',
    oneChapter('<p>漢字<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>', {
      language: { tag: 'zh-Hant', dir: 'auto' },
      title: '很長的標題'.repeat(40),
    }),
  ],
  [
    'emoji',
    oneChapter('<p>👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🧑🏽</p>', { title: '👩‍👩‍👧'.repeat(80), authors: ['🦊'], byline: 'by 🦊' }),
  ],
  [
    '75 tags',
    oneChapter('<p>x</p>', {
      subjects: tags,
      fields: [
        {
          name: 'freeform',
          label: 'Tags',
          values: tags.map((text) => ({
            text,
            address: `https://x.example/tags/${encodeURIComponent(text)}`,
          })),
        },
      ],
    }),
  ],
  [
    'no tags, nobody, no dates',
    oneChapter('', {
      subjects: [],
      authors: [],
      byline: '',
      publisher: null,
      published: null,
      updated: null,
      series: [],
      fields: [],
      opening: [],
      closing: [],
      record: null,
      language: { tag: 'und', dir: 'ltr' },
    }),
  ],
  [
    'markup in names',
    oneChapter('<p>x</p>', {
      title: '<b>&amp; "x" \'y\' ]]> --> <![CDATA[',
      authors: ['<i>&</i>'],
      byline: 'by </p>',
      subjects: ['<x>'],
      series: [
        { name: '</meta>', part: null },
        { name: '&', part: 3 },
      ],
    }),
  ],
  [
    'forbidden characters',
    oneChapter('<p>a\u0000b\u0008c\uFFFEd\uD800e\u0085f</p>', {
      title: 'a\u0007\uDC00b\uFFFF',
      subjects: ['\u0001'],
    }),
  ],
  ['blank title', oneChapter('<p>x</p>', { title: ' ', byline: ' ', authors: [' ', ''] })],
  ['very long title', oneChapter('<p>x</p>', { title: 'Very '.repeat(51) })],
  ['one long word', oneChapter('<p>x</p>', { title: 'x'.repeat(255) })],
  [
    'language that is none',
    oneChapter('<p lang="no way" dir="up">x</p>', { language: { tag: 'not a tag', dir: 'ltr' } }),
  ],
  [
    'empty chapters',
    makeBook([
      makeWork([makeChapter('', ''), makeChapter(' ', '<p></p>'), makeChapter('Chapter 3', '<p>&nbsp;</p>')]),
    ]),
  ],
  ['no chapters', makeBook([makeWork([])])],
  [
    'notes everywhere',
    makeBook([
      makeWork([
        makeChapter(
          'Chapter 1',
          {
            opening: [
              { kind: 'summary', heading: 'Chapter Summary', html: 'a' },
              { kind: 'notes', heading: 'Chapter Notes', html: '<p>b</p>' },
            ],
            html: '<p>c</p>',
            closing: [{ kind: 'end-notes', heading: 'Chapter End Notes', html: '<ul><li>d</ul>' }],
          },
          { byline: 'by Ben Quill', record: '{"id":7}' },
        ),
      ]),
    ]),
  ],
  [
    'footnotes',
    makeBook([
      makeWork([
        makeChapter(
          '1',
          '<p>a<a name="r1" href="#f1">1</a> <a href="#end">*</a> <a href="#nowhere">?</a></p><p><a name="f1" href="#r1">↑</a></p><p><a name="f1">again</a></p>',
        ),
        makeChapter('2', '<p>b<a name="r1" href="#f1">1</a></p><p><a name="f1" href="#r1">↑</a></p>'),
      ]),
    ]),
  ],
  [
    'footnotes with odd names',
    oneChapter(
      '<p><a href="#ü">1</a><a href="#%C3%BC">2</a><a href="#a b">3</a><a href="#">4</a></p><p><a name="ü">x</a><a name="a b">y</a><a name="1">z</a></p>',
    ),
  ],
  [
    'odd addresses',
    oneChapter(
      '<p><a href="http://a.example/|[]{}^`\\?a=[b]|%zz#c#d">a</a> <a href="mailto:a b@c.example?subject=x y">b</a> <a href="//c.example">c</a> <a href="/works/1">d</a> <a href="http://[::1]:80/é">e</a> <a href="ftp://f.example/x">f</a></p><blockquote cite="http://a.example/|"><q cite="x y">x</q></blockquote>',
    ),
  ],
  [
    'pictures',
    oneChapter(
      `${picture('a')}${picture('a')}<a href="https://x.example/">${picture('b')}</a>${picture('missing')}${picture('text')}<p align="center"><img src="https://i.example.com/c.png" width="50%" height="20" align="left"></p>`,
    ),
  ],
  [
    'films and frames',
    oneChapter(
      '<p><iframe src="https://www.youtube.com/embed/x" width="5"></iframe><audio src="https://a.example/1.mp3" title="Podfic"></audio><video><source src="https://v.example/1.mp4"></video><embed src="https://e.example/x"></p>',
    ),
  ],
  [
    'tables',
    oneChapter(
      '<table border="1" width="100%" summary="s"><caption>c<table><tr><td>nested</td></tr></table></caption><colgroup span="2" width="20"></colgroup><col width="5%"><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th scope="col" abbr="h">h<h3>i</h3></th></tr></thead><tr><td colspan="2" rowspan="0" axis="x">a<table><tbody><tr><td>b</td></tr></tbody></table></td></tr></table><td>stray</td><table></table>',
    ),
  ],
  [
    'lists',
    oneChapter(
      '<ul type="square"><li>a<ol type="i" start="-3"><li>b<ul><li>c</ul></ol><ul><li>d</ul>e</ul><ol type="x"><ul><li>f</ul></ol><li>g<li>h',
    ),
  ],
  ['definitions', oneChapter('<dl><dt>a<dt>b<dd>c<dd>d<dt>e</dl><dl></dl><dl>x<dd>y</dl><dd>z<dt>w')],
  [
    'details',
    oneChapter(
      '<details open><summary>a<h2>b</h2></summary>c</details><details>d<summary>e</summary><summary>f</summary></details><a href="https://x.example/"><details><summary>g</summary><p>h</p></details></a><summary>i</summary>',
    ),
  ],
  [
    'centred',
    oneChapter(
      '<center><p align="center">a</p><center>b<h2>c</h2></center></center><p><center>d</center></p><div align="justify">e<hr width="50%" align="left" size="3"></div>',
    ),
  ],
  [
    'old elements',
    oneChapter(
      '<p><tt>a</tt><big>b</big><strike>c</strike><acronym title="d">e</acronym><font color="red">f</font><u>g</u><small>h</small></p>',
    ),
  ],
  [
    'ruby',
    oneChapter(
      '<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby><ruby><rb>漢</rb><rp>(</rp><rt>a</rt><rt>b</rt><rp>)</rp></ruby><ruby>x</ruby><rt>y</rt><rp>z</rp><ruby><p>p</p><rt><div>q</div></rt></ruby><ruby>a<ruby>b<rt>c</rt></ruby><rt>d</rt></ruby>',
    ),
  ],
  [
    'figures',
    oneChapter(
      '<figure>a<figcaption>b<p>c</p></figcaption>d<figcaption>e</figcaption></figure><figcaption>f</figcaption><figure><figcaption>g</figcaption><p>h</p></figure>',
    ),
  ],
  [
    'blocks in lines',
    oneChapter(
      '<em>a<p>b<strong>c<blockquote>d</blockquote></strong></p>e</em><i><ul><li>f</ul></i><a href="https://x.example/"><p>g</p><div>h<a href="https://y.example/">i</a></div></a><h1>j<div>k</div></h1><pre>\n\nl<p>m</p></pre>',
    ),
  ],
  [
    'deep',
    oneChapter(`${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}${'<blockquote><i>'.repeat(200)}quoted`),
  ],
  ['unclosed', oneChapter('<p><i><b>a<p><i>b<p><i>c<p><i>d<div><i>e'.repeat(40))],
  ['spaces', oneChapter('<pre>  a\n\tb\r\n c</pre><p>\n</p>  <p>a\u00a0\u00a0b</p><ul>\n<li>x</li>\n</ul>')],
  [
    'a skin',
    makeBook([
      makeWork([makeChapter('Chapter 1', '<p class="shout small-caps">x</p>')], {
        skinCss:
          '#workskin .shout { direction: rtl; color: red; unicode-bidi: embed; }\n#workskin p::before { content: "\\201C"; }',
      }),
    ]),
  ],
  [
    'a series',
    makeBook(
      [
        makeWork(
          [makeChapter('Chapter 1', '<p>a</p>'), makeChapter('Chapter 2', `<p>b</p>${picture('a')}`)],
          { skinCss: '#workskin p { margin: 0 }' },
        ),
        makeWork([makeChapter('Second', '<p>c</p>')], { ...rtl, title: 'Second', closing: [] }),
        makeWork([], { title: 'Empty' }),
      ],
      {
        title: 'A Series',
        address: 'https://archiveofourown.org/series/9',
        fields: [],
        closing: [],
        record: '{"series":9}',
      },
    ),
  ],
  [
    '200 chapters',
    makeBook([
      makeWork(
        Array.from({ length: 200 }, (_, at) =>
          makeChapter(`Chapter ${at + 1}: <Title>`, `<p>${'word '.repeat(50)}</p>`),
        ),
      ),
    ]),
  ],
  [
    'every element in every element',
    makeBook([
      makeWork(
        elements.map((outer) =>
          makeChapter(
            outer,
            elements.map((inner) => `<${outer}>a<${inner}>b</${inner}>c</${outer}>`).join('\n'),
          ),
        ),
      ),
    ]),
  ],
];

/** Books of chapters in which anything may stand in anything, always the same. */
const grown = fc
  .sample(fc.array(oddTree, { minLength: 2, maxLength: 6 }), { numRuns: 63, seed: 20261122 })
  .map((trees, at): readonly [string, Book] => [
    `grown ${at + 1}`,
    makeBook([makeWork(trees.map((tree, chapter) => makeChapter(`Chapter ${chapter + 1}`, htmlOf(tree))))]),
  ]);

/** Books that test every corner of a writer, each with a name that says which. */
export const oddBooks: readonly (readonly [name: string, book: Book])[] = [...told, ...grown];
