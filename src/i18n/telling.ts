import { en } from './locales/en/telling';
import { words } from './words';

/** What is said of a work by the reader's rules, wherever it is shown. The background words it. */
const telling = words(en);
export const t = telling.t;
