import type { Table } from '@/i18n/words';

/** What our own pages say of what we do on AO3's, and of how to turn that off. */
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
  shelfOnPage: 'Shelf on works and in lists',
  shelfOnPageWhat:
    'Puts the list from which you choose a shelf among AO3’s buttons above a work, and beside your marks in lists.',
  placeOnPage: 'Your place in works',
  placeOnPageWhat:
    'Offers at the edge of a work to go to where you stopped. Your place is remembered either way.',
  copyOnPage: 'Your copy in place of errors',
  copyOnPageWhat:
    'Offers your copy of a work where AO3 shows an error or something else in its place. Not at AO3’s log-in: Dogear does not run on that page.',

  offWhat:
    'While Dogear is off it changes, hides, reads and keeps nothing on AO3’s pages. Your library stays as it is, and opens as always. What waits in the queue is still asked for; there you can pause it.',
  offChoose: 'Turn Dogear off on AO3',
  offPage: 'On this page',
  offHour: 'For an hour',
  offForGood: 'Until I turn it on again',
  offNowPage: 'Dogear is off on this page until you reload or leave it. Nothing of it is hidden.',
  offNowUntil: 'Dogear is off on AO3’s pages until {time}. Nothing is hidden there.',
  offNowForGood: 'Dogear is off on AO3’s pages until you turn it on again. Nothing is hidden there.',
  offTurnOn: 'Turn Dogear on again',
} as const satisfies Table;
