import { describe, expect, it } from 'vitest';
import { readListing } from '@/ao3/read-listing';
import { readListedWorks } from '@/ao3/read-seen-works';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';

const pageOf = (slug: string): Document =>
  htmlPage(inventedPages().find((page) => page.slug === slug)?.html ?? expect.fail(slug));

describe('the works of a list', () => {
  it('are read with how many there are besides that are not revealed', () => {
    const { works, unrevealed, unread } = readListedWorks(pageOf('listing-collection-mystery'));
    expect(works.length).toBeGreaterThan(0);
    expect({ unrevealed, unread }).toEqual({ unrevealed: 2, unread: 0 });
  });

  it('are read with how many were not understood', () => {
    const page = pageOf('listing-collection-mystery');
    const before = readListedWorks(page).works.length;
    page.querySelector('li.work.blurb:not(.mystery) .header')?.remove();
    expect(readListedWorks(page)).toMatchObject({ unread: 1, unrevealed: 2 });
    expect(readListedWorks(page).works).toHaveLength(before - 1);
  });

  it('bring the row of the pages of their list, and none that an author wrote', () => {
    const page = pageOf('series-restricted-page-2');
    const forged = page.createElement('blockquote');
    forged.className = 'userstuff';
    forged.innerHTML = '<ol class="pagination"><li>900</li></ol>';
    page.querySelector('#main')?.prepend(forged);
    const row = htmlPage(readListedWorks(page).pagination);
    const { page: at, pages } = readListing(page);
    expect(pages).toBeGreaterThan(1);
    expect(readListing(row)).toMatchObject({ page: at, pages, total: null });
    forged.remove();
    for (const own of page.querySelectorAll('ol.pagination')) own.remove();
    expect(readListedWorks(page).pagination).toBe('');
  });
});
