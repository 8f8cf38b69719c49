import { describe, expect, it } from 'vitest';
import { recogniseDocument } from '@/ao3/recognise-document';
import { recognisePage } from '@/ao3/recognise-page';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';

const recognise = (classes: string, inside = '') =>
  recogniseDocument(htmlPage(`<div id="main" class="${classes}">${inside}</div>`));

describe('recogniseDocument', () => {
  it.each([
    ['works-show region', 'work'],
    ['works-show dashboard region', 'work'],
    ['region chapters-show', 'work'],
    ['works-navigate region', 'chapter-index'],
    ['works-index dashboard filtered region', 'listing'],
    ['works-collected region', 'listing'],
    ['works-drafts region', 'listing'],
    ['gifts-index region', 'listing'],
    ['bookmarks-index dashboard filtered region', 'bookmarks'],
    ['bookmarks-show region', 'bookmarks'],
    ['readings-index dashboard region', 'readings'],
    ['series-show region', 'series'],
    ['series-index dashboard region', 'series-list'],
    ['tags-show region', 'tag'],
    ['tags-search region', 'tag-search'],
    ['pseuds-show dashboard region', 'user'],
    ['collections-show dashboard region', 'collection'],
    ['comments-show region', 'comments'],
    ['works-edit_tags region', 'work-form'],
    ['sessions-new system session region', 'login'],
    ['system errors error-404 region', 'error'],
    ['system docs faq region', 'elsewhere'],
    ['admin_posts-show dashboard region', 'elsewhere'],
    ['works-show', 'foreign'],
    ['content', 'foreign'],
  ])('%s is %s', (classes, kind) => expect(recognise(classes)).toBe(kind));

  it('tells the form of a search from what it found', () => {
    const form = '<form class="verbose search" action="/works/search"></form>';
    expect(recognise('works-search region', form)).toBe('search');
    expect(recognise('works-search region', '<h3 class="heading">0 Found</h3>')).toBe('listing');
    expect(recognise('bookmarks-search region', form)).toBe('search');
    expect(recognise('bookmarks-search region')).toBe('bookmarks');
    expect(recognise('tags-search region', form)).toBe('tag-search');
  });

  it.each(inventedPages().filter(({ slug }) => !/^error|login-|forbidden/.test(slug)))(
    'and the address of $slug say the same',
    ({ html, address }) => {
      const asked = recognisePage(address).kind;
      const kind = recogniseDocument(htmlPage(html));
      if (asked === 'chapter') expect(kind).toBe('work');
      else if (asked !== 'elsewhere') expect(kind).toBe(asked);
      else expect(kind).not.toBe('elsewhere');
    },
  );
});
