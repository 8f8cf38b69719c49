import { copy } from './locales/en/copy';
import { words } from './words';

/** What we say where AO3 does not show a work. */
const ofCopies = words(copy);
export const t = ofCopies.t;
