import { place as en } from './locales/en/place';
import { words } from './words';

/** What the script that follows a reader says on AO3's pages. */
const place = words('en', en);
export const t = place.t;
