import { maybe } from './select';

/** The part of a page that is the page's own: `#main`, which other sites have too, but not of this class. */
export function findMain(page: Document): HTMLElement | null {
  return maybe(page, '#main.region');
}
