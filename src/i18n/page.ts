import { en } from './locales/en/page';
import { words } from './words';

/** What we say on AO3's pages. */
const page = words(en);
export const t = page.t;
