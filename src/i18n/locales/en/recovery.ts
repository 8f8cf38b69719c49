import type { Table } from '@/i18n/words';

/** What is said when the library is not what it was, or cannot be opened. */
export const recovery = {
  recoveryEmpty: 'Your library is missing',
  recoveryFewer: 'Part of your library is missing',
  recoveryOlder: 'Your library is as it was some time ago',
  recoveryPlaces: 'Your places, shelves and notes are missing',
  recoveryWorks: {
    one: 'There was {count} work here. Now there are {found}.',
    other: 'There were {count} works here. Now there are {found}.',
  },
  recoveryWhy:
    'You did not delete them: the browser’s storage was damaged or wiped. Dogear changes nothing until you choose.',
  recoverySafe: 'What is safe',
  recoveryCopy: 'A copy from {time} is whole. It holds:',
  recoveryCopyPlaces: {
    one: 'your place in {count} work',
    other: 'your places in {count} works',
  },
  recoveryCopyStandings: {
    one: 'the shelf, rating and note of {count} work',
    other: 'the shelves, ratings and notes of {count} works',
  },
  recoveryCopyWorks: {
    one: 'the title of {count} work, whose text can be fetched again from AO3 when you ask for it',
    other: 'the titles of {count} works, whose texts can be fetched again from AO3 when you ask for it',
  },
  recoveryCopySettings: 'your settings and rules, which were never touched',
  recoveryLeft: {
    one: '{count} work is still here, and stays.',
    other: '{count} works are still here, and stay.',
  },
  recoveryNoCopy:
    'There is no whole copy in this browser. If you have a backup file, keep it: you can bring it in after this.',
  bringBack: 'Bring back what is safe',
  beginEmpty: 'Start with an empty library',
  goOnAsItIs: 'Go on with what is left',
  beginEmptySure: 'Really start with an empty library?',
  goOnSure: 'Really go on without what is missing?',
  beginSureWhat:
    'What is missing will not be looked for again. The copy is put aside and can be brought back later, in the options under “Backups”.',
  beginSureWhatNoCopy: 'What is missing will not be looked for again.',
  beginSureYes: 'Yes, go on without it',
  beginSureNo: 'No, go back',
  recovering: 'Bringing it back…',

  cannotOpen: 'The library cannot be opened now',
  cannotOpenWhat:
    'Nothing was deleted. Often it helps to close the browser and start it again. If it does not, what is stored is damaged.',
  cannotOpenDetail: 'What the browser says: {error}',
  lookAgain: 'Look again',
  replaceDamaged: 'Give up what is damaged',
  replaceDamagedSure: 'Really give up what is damaged?',
  replaceDamagedWhat:
    'What cannot be opened is deleted for good, texts and all, and Dogear begins anew with what is in its copy. Try a restart of the browser first.',
  replaceDamagedYes: 'Yes, delete it and begin anew',

  replaceDamagedFailed:
    'The browser does not let Dogear mend this. Save the copy as a file, remove Dogear from the browser, add it again, and bring the file in as a backup.',

  privateHeading: 'The library is closed in this window',
  privateWhat:
    'This is a private window, or a browser that remembers nothing. It gives add-ons no room to keep works in. Nothing is lost: your library is in your normal windows.',
  privateDo: 'Open Dogear in a normal window. Your settings and rules work here too.',
  privateShort: 'The library is closed in private windows. Open it in a normal window.',

  troubleOutdated: 'Dogear was updated. Reload this tab to go on.',
  troubleBlocked:
    'Dogear was updated and waits for an older tab of its own. Close all other tabs of Dogear (library, reader, options).',
  troubleReadOnly:
    'This library was written by a newer version of Dogear. You can read everything; nothing can be changed until Dogear is updated.',
  libraryNeedsYou:
    'Your library needs you: something is missing. Nothing is kept or deleted until you looked.',

  missingTexts: {
    one: 'The text of {count} work is missing',
    other: 'The texts of {count} works are missing',
  },
  missingTextsWhat:
    'They were kept here and were lost when the browser’s storage was damaged. AO3 is asked for one work at a time.',
  missingFetch: { one: 'Fetch it again', other: 'Fetch {count} of them again' },
  missingForget: 'Forget the list',
  missingForgetSure: 'Forget these {count} titles',
  missingList: 'Show the titles',
  missingBy: '{title} by {authors}',
  chaptersDamaged: {
    one: '{count} chapter of this work is damaged: {chapters}.',
    other: '{count} chapters of this work are damaged: {chapters}.',
  },
  chaptersDamagedWhat: 'Its text is missing or is not what was kept. Everything else is as it was.',
  chaptersFetch: 'Fetch the work again',
  chaptersFetching: 'It waits in the queue, and is mended as soon as AO3 answers.',
} as const satisfies Table;
