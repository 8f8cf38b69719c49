import { childOf, maybe } from './select';

/** The list of AO3's buttons above a work ("Entire Work", "Bookmark" …); null where a page has none. */
export const findWorkActions = (page: Document): Element | null => maybe(page, 'ul.work.navigation.actions');

/** Whether the work is of the account that is logged in: AO3 lets it be edited. Null where a page has no such buttons. */
export function readOwn(page: Document): boolean | null {
  const actions = findWorkActions(page);
  return actions && childOf(actions, 'edit') !== null;
}
