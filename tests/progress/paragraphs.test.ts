// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { eachParagraph } from '@/progress/paragraphs';
import { chaptersInViews } from './texts-of-works';

function read(html: string): string[] {
  const holder = document.createElement('div');
  holder.append(document.createRange().createContextualFragment(html));
  return [...eachParagraph(holder)].map(({ text }) => text);
}

describe('paragraphs', () => {
  it.each([
    ['<p>One <em>two</em>.</p>\n<p>Three</p>', ['One two.', 'Three']],
    ['One<br>two<br><br>three', ['One', 'two', 'three']],
    ['<div><p>a\n  b</p> <blockquote>c</blockquote>d</div>e', ['a b', 'c', 'd', 'e']],
    ['<table><tr><td>1</td><td>2</td></tr></table>', ['1', '2']],
    ['<p>&nbsp;</p><hr><p></p>', []],
    ['w<b>or</b>d', ['word']],
    ['<h3 class="landmark heading">Chapter Text</h3><p>a</p>', ['a']],
    ['<p>a <img alt="b"> c <span class="left-out">Picture</span></p>', ['a c']],
    ['<p class="dogear dogear-bar">ours</p>theirs<!-- nobody’s -->', ['theirs']],
    ['<em>a<p>b</p>c</em>d', ['a', 'b', 'cd']],
    ['', []],
  ])('%j', (html, paragraphs) => {
    expect(read(html)).toEqual(paragraphs);
  });

  it('bear any nesting', () => {
    expect(read(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`)).toEqual(['deep']);
  });

  it('name their first and last words in the page', () => {
    const holder = document.createElement('div');
    holder.append(document.createRange().createContextualFragment('<p> <i>one</i> two <b>three</b> </p>'));
    const [found] = [...eachParagraph(holder)];
    expect([found?.first.data, found?.last.data]).toEqual(['one', 'three']);
  });

  it('are the same in chapter view, entire view and our reader', { timeout: 120_000 }, () => {
    const seen = new Map<string, string[]>();
    const views = new Set<string>();
    for (const { work, position, view, paragraphs } of chaptersInViews()) {
      const key = `${work} ${position}`;
      views.add(view);
      const before = seen.get(key);
      if (before) expect(paragraphs, `${key}, ${view}`).toEqual(before);
      else seen.set(key, paragraphs);
    }
    expect(views.size).toBeGreaterThanOrEqual(3);
    expect([...seen.values()].flat().length).toBeGreaterThan(300);
  });
});
