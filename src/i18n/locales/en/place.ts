import type { Table } from '@/i18n/words';

/** Where a reader is in a work: on AO3's pages and on ours. */
export const place = {
  placeIn: 'chapter {position}, {percent} %',
  placeInOne: '{percent} %',
  placeGoOn: 'Go on at {place}',
  placeGuess: 'Go on near {place}',
  placeQuote: '“{words}…”',
  placeKey: 'key C',
  placeDismiss: 'Not now',
  placeSaid: 'You were at {place}. Press C to go on there.',
} as const satisfies Table;
