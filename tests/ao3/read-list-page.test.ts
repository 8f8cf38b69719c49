import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import { readListPage } from '@/ao3/read-list-page';
import { answer } from '../archive/answer';
import { Shelf } from '../archive/shelf';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile, htmlPage } from '../html-page';

const address = 'https://archiveofourown.org/series/9100002';
const shelf = new Shelf();
shelf.perPage = 2;
const ask = (path: string) => {
  const { pathname, searchParams } = new URL(path, address);
  const request = {
    method: 'GET',
    path: pathname,
    query: searchParams,
    cookies: new Map(),
    form: searchParams,
  };
  return htmlPage(String(answer(request, { shelf, stored: null, mood: { kind: 'well' } }).body));
};

describe('readListPage', () => {
  it('reads which page it is, and its works in the order of the series', () => {
    expect(readListPage(ask('/series/9100002?page=1'), address, 1)).toMatchObject({
      ...{ page: 1, pages: 2, unrevealed: 0, unread: 0 },
      works: [{ work: 900000002 }, { work: 900000007 }],
    });
    expect(readListPage(ask('/series/9100002?page=2'), address, 2)).toMatchObject({
      ...{ page: 2, pages: 2 },
      works: [{ work: 900000010 }],
    });
  });

  it('takes nothing else for a page of a list', () => {
    for (const path of ['/works', '/', '/users/login', '/works/900000001']) {
      expect(() => readListPage(ask(path), address, 1), path).toThrow(PageChanged);
    }
  });

  it('takes no page that should be there and shows nothing for an empty one', () => {
    const page = ask('/series/9100002?page=2');
    for (const item of page.querySelectorAll('li.blurb')) item.remove();
    expect(() => readListPage(page, address, 2)).toThrow(PageChanged);
  });

  it('reads behind the last page that there is no such page', () => {
    expect(readListPage(ask('/series/9100002?page=3'), address, 3)).toMatchObject({ works: [] });
    const { page } = readListPage(ask('/series/9100001?page=2'), address, 2);
    expect(page).not.toBe(2);
  });

  const folder = findStoredPages();
  it.skipIf(folder === null)('reads a long series as AO3 serves it', () => {
    const file = readdirSync(folder ?? '').find((name) => name.startsWith('series-paginated-')) ?? '';
    const read = readListPage(
      htmlFile(join(folder ?? '', file)),
      'https://archiveofourown.org/series/1669567',
      1,
    );
    expect(read.pages).toBeGreaterThan(1);
    expect(read.works.length + read.unrevealed + read.unread).toBe(20);
  });
});
