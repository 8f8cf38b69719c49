import type { Table } from '@/i18n/words';

/** What our own pages say of shelves, and of what a reader says of a work. */
export const shelves = {
  shelf: 'Shelf',
  shelf_none: 'No shelf',
  'shelf_to-read': 'To read',
  shelf_reading: 'Reading',
  shelf_waiting: 'Waiting for more',
  shelf_finished: 'Finished',
  shelf_dropped: 'Dropped',
  shelfByReading: 'As I read',
  shelfByReadingNow: '{shelf} (as I read)',
  ratingMine: 'My rating',
  ratingNone: 'None',
  ratingOf: '{stars} {rating} of 5',
  standingMore: 'Own shelves, note, times read',
  hasNote: 'a note',
  timesReadSaid: { one: 'read {count} time', other: 'read {count} times' },
  ownShelves: 'My own shelves',
  newShelf: 'A new shelf',
  addShelf: 'Put it there',
  shelfNameNone: 'A shelf cannot have this name.',
  note: 'My note',
  noteWhat: 'Only you see it. It is kept as you write.',
  timesRead: 'Times read',
} as const satisfies Table;
