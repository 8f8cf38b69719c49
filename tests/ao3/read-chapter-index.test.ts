import { describe, expect, it } from 'vitest';
import { readChapterIndex } from '@/ao3/read-chapter-index';
import { htmlPage } from '../html-page';

const author = '<a rel="author" href="/users/tideline/pseuds/Wave">Wave (tideline)</a>';
const item = (id: number, line: string, date = '2026-05-01') =>
  `<li><a href="/works/7/chapters/${id}">${line}</a> <span class="datetime">(${date})</span></li>`;
const page = (items: string, byline = author, title = 'The Long Pier, by and by') =>
  htmlPage(
    `<div id="main" class="works-navigate region"><h2 class="heading">Chapter Index for <a href="/works/7">${title}</a> by ${byline}</h2>
     <ol class="chapter index group">${items}</ol></div>`,
  );

describe('readChapterIndex', () => {
  it('reads every chapter with its date, in order', () => {
    const index = readChapterIndex(
      page(
        item(30, '1. The Lamp') + item(12, '2. Chapter 2') + item(99, '1,003. 4. Again: &lt;b&gt;', 'soon'),
      ),
    );
    expect(index).toEqual({
      work: 7,
      title: 'The Long Pier, by and by',
      authors: [{ login: 'tideline', pseud: 'Wave' }],
      anonymous: false,
      entries: [
        { id: 30, position: 1, title: 'The Lamp', published: '2026-05-01' },
        { id: 12, position: 2, title: null, published: '2026-05-01' },
        { id: 99, position: 1003, title: '4. Again: <b>', published: null },
      ],
    });
  });

  it('knows an anonymous work', () => {
    expect(readChapterIndex(page(item(1, '1. Chapter 1'), 'Anonymous'))).toMatchObject({
      authors: [],
      anonymous: true,
    });
  });

  it.each([
    ['h2.heading', 'h2'],
    ['/works/', 'h2 a[href="/works/7"]'],
    ['ol.chapter.index', 'li'],
    ['chapters', 'li a'],
  ])('misses %s', (part, selector) => {
    const changed = page(item(1, '1. One'));
    changed.querySelector(selector)?.remove();
    expect(() => readChapterIndex(changed)).toThrow(
      expect.objectContaining({ part: expect.stringContaining(part) }),
    );
  });
});
