// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '@/formats/clean-html';
import { readParagraphs } from '@/formats/read-paragraphs';

const read = (html: string) =>
  readParagraphs(cleanFragment(html, { base: 'https://archiveofourown.org', say: () => 'left out' }));

describe('readParagraphs', () => {
  it.each([
    ['<p>One <em>two</em>.</p>\n<p>Three</p>', ['One two.', 'Three']],
    ['One<br>two<br><br>three', ['One', 'two', 'three']],
    ['<div><p>a\n  b</p> <blockquote>c</blockquote>d</div>e', ['a b', 'c', 'd', 'e']],
    ['<table><tr><td>1</td><td>2</td></tr></table>', ['1', '2']],
    ['<p>&nbsp;</p><hr><p></p>', []],
    ['w<b>or</b>d', ['word']],
    ['', []],
  ])('%j', (html, paragraphs) => {
    expect(read(html)).toEqual(paragraphs);
  });

  it('bears any nesting', () => {
    expect(read(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`)).toEqual(['deep']);
  });
});
