import { en } from './locales/en/app';
import { words } from './words';

/** What our own pages say. */
export const { t, number, date } = words('en', en);

/** The language they say it in, for `<html lang>`. */
export const language = 'en';
