import { marks as ofMarks } from './locales/en/marks';
import { shelfNames } from './locales/en/shelf-names';
import { words } from './words';

export { date } from './words';

/** What we say of the works in lists on AO3's pages. */
const marks = words({ ...ofMarks, ...shelfNames });
export const t = marks.t;
