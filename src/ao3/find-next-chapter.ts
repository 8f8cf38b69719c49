import { findWorkActions } from './find-work-actions';
import { maybe } from './select';

/** AO3's own link to the next chapter, above the text of a chapter; null on the page of the last, and of entire works. */
export function findNextChapter(page: Document): HTMLAnchorElement | null {
  const actions = findWorkActions(page);
  return actions && maybe<HTMLAnchorElement>(actions, ':scope > .chapter.next a[href]');
}
