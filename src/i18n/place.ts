import { place as ofPlaces } from './locales/en/place';
import { shelfNames } from './locales/en/shelf-names';
import { words } from './words';

/** What the script that follows a reader says on AO3's pages. */
const place = words({ ...ofPlaces, ...shelfNames });
export const t = place.t;
