import { describe, expect, it } from 'vitest';
import { readOwnEntries } from '@/ao3/read-own-entries';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';

function entriesOf(slug: string) {
  const { html = '' } = inventedPages().find((page) => page.slug === slug) ?? {};
  const page = htmlPage(html);
  const before = page.documentElement.outerHTML;
  const entries = readOwnEntries(page);
  expect(page.documentElement.outerHTML).toBe(before);
  return entries;
}

describe('the entries of a reader’s own lists', () => {
  it('are what the history says of works that are there', () => {
    const entries = entriesOf('readings-history-states');
    expect(entries[0]).toEqual({
      work: 7401,
      facts: {
        title: 'The Latest',
        authors: [{ login: 'tern', pseud: 'tern' }],
        fandoms: ['Saltmarsh Radio (Podcast)'],
        language: { code: 'en', name: 'English' },
        ...{ words: 4000, chaptersPosted: 5, chaptersPlanned: 10, complete: true },
      },
      ...{ day: '2026-03-15', markedForLater: false, visits: 1, note: null },
    });
    expect(entries.slice(1, 3)).toMatchObject([
      { work: 7402, day: '2026-03-14', visits: 12, markedForLater: false },
      { work: 7403, day: '2025-01-01', visits: 1200, markedForLater: true },
    ]);
    expect(entries.every(({ work }) => work > 0)).toBe(true);
  });

  it('are what the reader wrote to bookmarks of works, as plain text', () => {
    const [first, ...others] = entriesOf('bookmarks-own-variants');
    expect(first).toMatchObject({ note: 'Read this twice.\n\np. 3', visits: null, markedForLater: false });
    expect(first?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(others.every(({ note }) => note === null)).toBe(true);
  });

  it('are none in other lists, nor in somebody else’s bookmarks', () => {
    for (const slug of ['bookmarks-of-work', 'bookmarks-tag-bookmarkables', 'listing-own-works'])
      expect(entriesOf(slug), slug).toEqual([]);
  });
});
