import type { Table } from '@/i18n/words';

/** What our own pages say of what we do on AO3's. */
export const onPages = {
  optionsOnPages: 'On AO3’s pages',
  onPagesWhat:
    'Each part of what Dogear shows on AO3 has its switch. They count for pages that you open from then on; lists that are open follow at once.',
  rulesOnLists: 'Rules in lists',
  rulesOnListsWhat: 'Hides, dims, folds and marks works in lists as your rules say, and says why.',
  rulesOnWorks: 'Rules on works and series',
  rulesOnWorksWhat: 'Says above a work what your rules say of it, and asks before one that meets a gate.',
  marksOnLists: 'Your marks in lists',
  marksOnListsWhat: 'Shows with each work in a list its shelf, your place, and how much of it is kept.',
  shelfOnPage: 'Shelf on works',
  shelfOnPageWhat: 'Puts the list from which you choose a shelf among AO3’s buttons above a work.',
  placeOnPage: 'Your place in works',
  placeOnPageWhat:
    'Offers at the edge of a work to go to where you stopped. Your place is remembered either way.',
  copyOnPage: 'Your copy in place of errors',
  copyOnPageWhat: 'Offers your copy of a work where AO3 shows an error, a log-in or something else instead.',
} as const satisfies Table;
