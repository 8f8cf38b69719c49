import { en } from './locales/en/app';
import { words } from './words';

export { date, language, number } from './words';

/** What our own pages say. */
const app = words(en);
export const t = app.t;
