// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '@/formats/clean-html';
import { writeMarkdown } from '@/formats/write-markdown';
import type { Book } from '@/model/book';
import { around, makeBook, makeChapter, makeWork } from './make-book';
import { oddBooks, oneChapter } from './odd-books';

async function textOf(book: Book): Promise<string> {
  let text = '';
  for await (const piece of writeMarkdown(book, { around })) text += piece;
  return text;
}

/** What becomes of a chapter's text alone. */
async function markdown(html: string): Promise<string> {
  const text = await textOf(oneChapter(html, { closing: [] }));
  return text.replace(/^[\s\S]*## Chapter 1\n+/, '').trimEnd();
}

describe('an author’s text', () => {
  it.each([
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<p>a <em>b </em>c <strong><i>d</i></strong> <s>e</s></p>', 'a *b* c ***d*** ~~e~~'],
    ['<p>a<br>b<br><br>c</p>', 'a\\\nb\\\n\\\nc'],
    ['<p><em>a<br>b</em></p>', '*a*\\\n*b*'],
    ['<em>a</em><em>b</em>', '*a*<!-- -->*b*'],
    ['<em>a<i>b</i></em>', '*ab*'],
    [
      '<p>2 * 3_4 [x] `y` <b>&lt;z&gt;</b> &amp;amp; a|b ~c~ \\d</p>',
      '2 \\* 3\\_4 \\[x\\] \\`y\\` **\\<z\\>** \\&amp; a\\|b \\~c\\~ \\\\d',
    ],
    [
      '<p># a</p><p>- b</p><p>1. c</p><p>+ d</p><p>===</p><p>&gt; e</p>',
      '\\# a\n\n\\- b\n\n1\\. c\n\n\\+ d\n\n\\===\n\n\\> e',
    ],
    [
      '<a href="https://x.example/a(b)">c</a>!<a href="https://x.example/">d</a>',
      '[c](<https://x.example/a(b)>)\\![d](<https://x.example/>)',
    ],
    ['<p>a<a href="#n">1</a></p><p><a name="n">1</a> b</p>', 'a1\n\n1 b'],
    ['<h3>a<br>b</h3>', '### a b'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n  - b\n- c'],
    ['<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', '9. a\n10. b\n\n    c'],
    ['<blockquote><p>a</p><p>b</p><blockquote>c</blockquote></blockquote>', '> a\n>\n> b\n>\n> > c'],
    ['<h3>a #</h3>', '### a \\#'],
    ['<p>他说<em>“好”</em>了，<b>b</b></p>', '他说<em>“好”</em>了，<strong>b</strong>'],
    ['<p>“<em>a!</em>” b</p>', '“*a!*” b'],
    ['<p><em>a</em><strong>b</strong></p>', '*a*<!-- -->**b**'],
    ['<hr>', '* * *'],
    ['<pre>a\n  b ```</pre>', '````\na\n  b ```\n````'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb'],
    [
      '<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c|d</td></tr></table>',
      '**t**\n\n| a | b |\n| --- | --- |\n| c\\|d |  |',
    ],
    ['<details><summary>a</summary><p>b</p></details>', '**a**\n\nb'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><q>a</q>', '漢(kan)“a”'],
    ['<img src="https://x.example/a.png" alt="A">', '[\\[image: A, x.example\\]](<https://x.example/a.png>)'],
    ['<p>&nbsp;</p><p>a</p>', 'a'],
    ['<center><p align="center">a</p></center>', 'a'],
  ])('%s', async (html, expected) => {
    expect(await markdown(html)).toBe(expected);
  });

  const letters = (text: string): string => text.replace(/[^\p{L}]+/gu, '');
  it.each(
    oddBooks.filter(([name]) => !/grown|every element|tables|details|figures|addresses|emoji/.test(name)),
  )('keeps every letter: %s', async (_, book) => {
    const written = letters((await textOf(book)).replace(/\]\(<[^>]*>\)/g, ''));
    for (const chapter of book.works.flatMap((work) => work.chapters)) {
      const { html } = await chapter.read();
      expect(written).toContain(letters(cleanFragment(html, around).textContent ?? ''));
    }
  });
});

describe('a work', () => {
  it('has its title page, chapters and notes in order', async () => {
    const work = makeWork([
      makeChapter('Chapter 1: Rain', '<p>x</p>', { byline: 'by Ben' }),
      makeChapter('Chapter 2', '<p>y</p>'),
    ]);
    expect(await textOf(makeBook([work]))).toBe(`# [Small Hours](<https://archiveofourown.org/works/12345>)

by Ada Quill

- **Rating:** General Audiences
- **Fandoms:** [Invented Fandom](<https://archiveofourown.org/tags/Invented%20Fandom/works>)
- **Words:** 1,234

### Summary

They wait.

It *rains*.

### Notes

See the end.

## Chapter 1: Rain

by Ben

x

## Chapter 2

y

## Afterword

### End Notes

Thank you.
`);
  });
});
