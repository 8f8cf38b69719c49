import { describe, expect, it } from 'vitest';
import { readListing } from '@/ao3/read-listing';
import { htmlPage } from '../html-page';

const page = (body: string, kind = 'works-index dashboard filtered') =>
  htmlPage(`<div id="main" class="${kind} region">${body}</div>`);
const total = (heading: string, kind?: string) =>
  readListing(page(`<h2 class="heading">${heading}</h2>`, kind)).total;

describe("a list's count", () => {
  it.each([
    ['1 - 20 of 2,598,777 Works in <a class="tag" href="/tags/Angst">Angst</a>', 2598777],
    ['1 - 20 of 3025841 Works in X', 3025841],
    ['20 Bookmarks by gull', 20],
    ['1 Work in X', 1],
    ['1 - 20 of 44 Bookmarked Items in X', 44],
    ['0 Works by 20 Works by me', 0],
    ['Recent Works', null],
    ['History', null],
  ])('is read from %j', (heading, count) => {
    expect(total(heading)).toBe(count);
  });

  it('is not read from a title that somebody wrote', () => {
    expect(total('5 Works of Art', 'series-show')).toBeNull();
    expect(total('1 - 20 of 30 Works in X', 'tags-show')).toBeNull();
  });

  it('is what a search found', () => {
    const found =
      '<h2 class="heading">Search Results</h2><h3 class="heading">14,342,471 Found <a href="/help">?</a></h3>';
    expect(readListing(page(found, 'works-search')).total).toBe(14342471);
  });
});

describe('a list', () => {
  it('is of a tag by its real name', () => {
    const heading =
      '<h2 class="heading">1 Work in <a class="tag" href="/tags/A*s*B%20*a*%20C">A/B &amp; C</a></h2>';
    expect(readListing(page(heading)).tag).toBe('A/B & C');
  });

  it('has its other pages in either form of the pagination', () => {
    const pagy =
      '<ol class="pagination actions pagy"><li class="previous"><a href="/works?page=2">←</a></li><li><a href="/works?page=1">1</a></li><li><a class="current" aria-current="page">3</a></li><li><span class="gap">…</span></li><li><a href="/works?page=1200">1,200</a></li><li class="next"><a href="/works?tag_id=A&page=4">Next</a></li></ol>';
    expect(readListing(page(pagy))).toMatchObject({
      page: 3,
      pages: 1200,
      next: 'https://archiveofourown.org/works?tag_id=A&page=4',
    });
    const last =
      '<ol class="pagination actions"><li class="previous"><a rel="prev" href="?page=1">←</a></li><li><a href="?page=1">1</a></li><li><span class="current">2</span></li><li class="next"><span class="disabled">Next</span></li></ol>';
    expect(readListing(page(last))).toMatchObject({ page: 2, pages: 2, next: null });
  });

  it('has one page where nothing says otherwise', () => {
    expect(readListing(htmlPage('<p>x</p>'))).toEqual({
      total: null,
      tag: null,
      page: 1,
      pages: 1,
      next: null,
    });
  });
});
