import { maybe } from './select';

/** The list of AO3's buttons above a work ("Entire Work", "Bookmark" …); null where a page has none. */
export const findWorkActions = (page: Document): Element | null => maybe(page, 'ul.work.navigation.actions');
