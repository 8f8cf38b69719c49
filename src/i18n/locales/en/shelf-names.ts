import type { Table } from '@/i18n/words';

/** The shelves that say how far a reader is: on AO3's pages and on ours. */
export const shelfNames = {
  shelf: 'Shelf',
  shelf_none: 'No shelf',
  'shelf_to-read': 'To read',
  shelf_reading: 'Reading',
  shelf_waiting: 'Waiting for more',
  shelf_finished: 'Finished',
  shelf_dropped: 'Dropped',
  shelfNow: 'Shelf: {shelf}',
  shelfFailed: 'The shelf was not changed: the browser could not write.',
} as const satisfies Table;
