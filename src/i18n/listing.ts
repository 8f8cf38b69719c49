import { en } from './locales/en/listing';
import { words } from './words';

/** What we say in lists of works on AO3's pages. */
const listing = words(en);
export const t = listing.t;
