import { marks as ofMarks } from './locales/en/marks';
import { shelfNames } from './locales/en/shelf-names';
import { words } from './words';

/** What we say of the works in lists on AO3's pages. */
const marks = words('en', { ...ofMarks, ...shelfNames });
export const t = marks.t;
export const date = marks.date;
