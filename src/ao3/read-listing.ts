import type { Listing } from '@/model/listing';
import { archiveOrigin } from './addresses';
import { readCount } from './read-counts';
import { all, maybe, textOf } from './select';
import { readTagName } from './tag-names';

/** Reads what a page of a list says of the whole: the count in its heading, and where its other pages are. */
export function readListing(page: Document): Listing {
  const main = maybe(page, '#main') ?? page.body;
  const heading = isList(main) ? maybe(main, 'h2.heading') : null;
  const tag = heading && maybe(heading, 'a.tag');
  return {
    total: heading && (readTotal(textOf(heading)) ?? readFound(main)),
    tag: tag && readTagName(tag),
    ...readPagination(main),
  };
}

/** On other pages the heading is a title, which may read "5 Works of Art". */
function isList(main: Element): boolean {
  return /(?:^|\s)\w+-(?:index|search|collected|drafts)(?:\s|$)/.test(main.className);
}

/** "1 - 20 of 2,598,777 Works in …", "20 Bookmarks by …", "1 Work in …". */
function readTotal(heading: string): number | null {
  const [, total] = /^(?:[\d,]+ - [\d,]+ of )?([\d,]+) [A-Z]\w+/.exec(heading) ?? [];
  return total ? readCount(total) : null;
}

/** "14,342,471 Found", with a link to help behind it. */
function readFound(main: Element): number | null {
  for (const heading of all(main, 'h3.heading')) {
    const [, total] = /^([\d,]+) Found\b/.exec(textOf(heading)) ?? [];
    if (total) return readCount(total);
  }
  return null;
}

/** The same list stands above and below the items; a list of one page has none. */
function readPagination(main: Element): Pick<Listing, 'page' | 'pages' | 'next'> {
  const pagination = all(main, 'ol.pagination').find((list) => !list.closest('.userstuff'));
  if (!pagination) return { page: 1, pages: 1, next: null };
  const numbers = all(pagination, 'li').flatMap((item) => readCount(textOf(item)) ?? []);
  const current = readCount(textOf(maybe(pagination, '.current'))) ?? 1;
  const next = maybe(pagination, 'li.next a[href]')?.getAttribute('href');
  return {
    page: current,
    pages: Math.max(current, ...numbers),
    next: next ? new URL(next, archiveOrigin).href : null,
  };
}
