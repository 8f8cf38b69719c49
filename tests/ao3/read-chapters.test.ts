import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import { eachChapter, readChapters } from '@/ao3/read-chapters';
import { one } from '@/ao3/select';
import { htmlPage } from '../html-page';

const chapter = (
  number: number,
  text: string,
  heading = `<a href="/works/7/chapters/${number}0">Chapter ${number}</a>`,
) =>
  `<div class="chapter" id="chapter-${number}">
     <div class="chapter preface group"><h3 class="title">${heading}</h3></div>
     <div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3>${text}</div>
   </div>`;
const page = (...chapters: string[]) =>
  htmlPage(`<div id="workskin"><div id="chapters">${chapters.join('')}</div></div>`);

describe('eachChapter', () => {
  it('reads a chapter when it is asked for, and not before', () => {
    const changed = page(chapter(1, '<p>One.</p>'), chapter(2, '<p>Two.</p>'));
    one(changed, '#chapter-2 > .userstuff').remove();
    const chapters = eachChapter(changed);
    expect(chapters.next().value).toMatchObject({ id: 10, position: 1, html: '<p>One.</p>' });
    expect(() => chapters.next()).toThrow(PageChanged);
  });

  it('reads a thousand', () => {
    const thousand = Array.from({ length: 1000 }, (_, at) => chapter(at + 1, `<p>${at + 1}</p>`));
    const chapters = readChapters(page(...thousand));
    expect(chapters.map(({ position }) => position)).toEqual(thousand.map((_, at) => at + 1));
    expect(chapters.at(-1)).toMatchObject({ id: 10000, html: '<p>1000</p>' });
  });

  it.each([
    ['Chapter 3: The Lamp', null, 'The Lamp'],
    ['Chapter 3:The Lamp', null, 'The Lamp'],
    ['Chapter 3', null, null],
    ['Chapter 3:  ', null, null],
    ['<a href="/works/7/chapters/30">Chapter 3</a>: 3: Chapter 3', 30, '3: Chapter 3'],
    ['<a href="/works/7/chapters/30#workskin">Chapter 3</a>:\n &lt;b&gt; &amp;\n', 30, '<b> &'],
    ['<a href="/works/7/chapters/30">Chapter 3</a>', 30, null],
    ['<a href="/works/7/chapters/30">Chapter 3</a>: An <i>old</i> title', 30, 'An old title'],
    ['<a href="/works/7/chapters/30">Chapter 3</a><span class="badge">9 min</span>', 30, null],
    ['<font><a href="/works/7/chapters/30">Chapitre 3</a></font><font>: La lampe</font>', 30, 'La lampe'],
  ])('reads the heading %s', (heading, id, title) => {
    expect(readChapters(page(chapter(3, '<p>x</p>', heading)))).toMatchObject([{ id, position: 3, title }]);
  });

  it("drops AO3's own first heading and nothing that is like it", () => {
    const like = '<h3 class="landmark heading">Chapter Text</h3><p>x</p>';
    expect(readChapters(page(chapter(1, like)))).toMatchObject([{ html: like }]);
    expect(readChapters(page(`<div class="userstuff">${like}</div>`))).toMatchObject([
      { id: null, html: like },
    ]);
  });

  it('gives an empty text for an empty one', () => {
    expect(readChapters(page(chapter(1, '')))).toMatchObject([{ html: '' }]);
  });
});
