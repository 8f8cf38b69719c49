import type { Table } from '@/i18n/words';

/** English, for how far a reader is with the works of a list on AO3. */
export const marks = {
  markPlace: 'chapter {position} of {posted}, {percent} %',
  markChapter: 'chapter {position}, {percent} %',
  markInOne: '{percent} %',
  markNew: { one: '{count} new chapter', other: '{count} new chapters' },
  markOf: '{shelf}: {what}',
  markRead: 'Read: {what}',
  markKept: 'Kept',
  markKeptOf: 'Kept: {kept} of {posted} chapters',
  markShelf: 'Shelf of {title}',
  markLast: 'Last read {day}',
  markVisited: { one: 'Opened {count} time, last {day}', other: 'Opened {count} times, last {day}' },
} as const satisfies Table;
