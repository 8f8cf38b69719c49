import type { SeenWork } from '@/model/seen-work';
import { PageChanged } from './page-changed';
import { findBlurbs } from './read-blurbs';
import { readListing } from './read-listing';
import { readListedWorks } from './read-seen-works';
import { recogniseDocument } from './recognise-document';
import { recognisePage } from './recognise-page';

/** What one page of a list shows of the whole. */
export interface ListPageRead {
  /** Which page it is, and of how many. */
  page: number;
  pages: number;
  works: SeenWork[];
  unrevealed: number;
  unread: number;
}

/**
 * Reads the page that AO3 gave when it was asked for page `wanted` of the list at an address. Throws PageChanged where it
 * is no page of such a list, or is one that shows nothing: an empty list is never taken on trust. Only behind the last
 * page AO3 may show none.
 */
export function readListPage(page: Document, address: string, wanted: number): ListPageRead {
  const { kind } = recognisePage(address);
  if (recogniseDocument(page) !== kind) throw new PageChanged(`list of the kind ${kind}`);
  const { works, unrevealed, unread } = readListedWorks(page);
  const { page: shown, pages } = readListing(page);
  if (shown === wanted && findBlurbs(page).length === 0) throw new PageChanged('li.blurb');
  return { page: shown, pages, works, unrevealed, unread };
}
