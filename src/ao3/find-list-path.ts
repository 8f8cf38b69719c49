import { pathOf, readArchiveUrl } from './addresses';
import { type Page, recognisePage } from './recognise-page';

/**
 * The path and query of a list without its page, for asking for the others; null for what is no list of works, or one
 * that AO3 shows to a single reader (history, marked for later, drafts). What else is hidden from whoever is not logged
 * in, the address does not tell.
 */
export function findListPath(address: string): string | null {
  const url = readArchiveUrl(address);
  if (!url || !isForAll(recognisePage(address), pathOf(url))) return null;
  const query = url.search.slice(1).split('&');
  const others = query.filter((part) => part !== '' && !/^page(?:=|$)/.test(part)).join('&');
  const path = pathOf(url) + (others && `?${others}`);
  return path.length > longest ? null : path;
}

/** The same of one page of it. `path` as above. */
export const listPagePath = (path: string, page: number): string =>
  `${path}${path.includes('?') ? '&' : '?'}page=${page}`;

/** The name of a list, from the title of its tab; not all of one that names its fandoms too, and there are many. */
export const readListName = (title: string): string =>
  title.replace(/\s*(?:\| *Archive of Our Own|\[Archive of Our Own\])\s*$/, '').slice(0, 200);

/** Longer than any that AO3's own filters make. */
const longest = 1_900;

function isForAll(page: Page, path: string): boolean {
  if (page.kind === 'listing') return !path.endsWith('/drafts');
  if (page.kind === 'bookmarks') return page.bookmark === null && page.work === null && page.series === null;
  return page.kind === 'series';
}
