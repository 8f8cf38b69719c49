import { ownLists } from './locales/en/own-lists';
import { words } from './words';

/** What is said on the lists that AO3 keeps for a reader. */
const lists = words(ownLists);
export const t = lists.t;
