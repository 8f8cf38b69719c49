import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readListing } from '@/ao3/read-listing';
import { readPageRow } from '@/ao3/read-page-row';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile, htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';

const folder = findStoredPages();
const stored = (folder ? readdirSync(folder) : []).filter((file) =>
  /^(?:listing|series|search|tag)\S*html$/.test(file),
);

it('reads of a row of pages what the page says of itself', () => {
  const pages = [
    ...inventedPages().map(({ html }) => htmlPage(html)),
    ...stored.map((file) => htmlFile(join(folder ?? '', file))),
  ];
  const seen: number[] = [];
  for (const page of pages) {
    const row = page.querySelector('ol.pagination');
    if (row?.closest('.userstuff')) continue;
    const { page: at, pages } = readListing(page);
    expect(readPageRow(row?.outerHTML ?? '')).toEqual({ page: at, pages });
    seen.push(pages);
  }
  expect(seen.filter((pages) => pages > 1).length).toBeGreaterThan(1);
});
