import type { Table } from '@/i18n/words';

/** What our own pages say of the reader's places, and of what is remembered of their reading. */
export const reading = {
  placeHere: 'You are in {place}.',
  placeHereOne: 'You are at {place} of it.',
  placeOpen: 'Go on in my copy',
  placeFollow: 'Remember my place in this work',
  placesOff: 'Dogear remembers no places now: you turned that off in the options.',
  goOnHeading: 'Go on reading',
  optionsReading: 'Your places and your reading',
  followReading: 'Remember where I am in what I read',
  followReadingWhat:
    'Dogear remembers for each work the chapter and paragraph where you are, some words around it, and how far you ever came; and for each day how many words of which work you read and how long that took. It all stays in this browser. AO3 is asked for nothing. Nothing is remembered of private windows.',
  unfollowedFandoms: 'Never in works of these fandoms',
  unfollowedFandomsWhat: 'One to a line, as AO3 writes it.',
  saveFandoms: 'Save the fandoms',
  fandomsSaved: 'Saved.',
  unfollowedWorks: 'Never in these works',
  followAgain: 'Remember again',
  followAgainNamed: 'Remember again: {title}',
  workUnnamed: 'Work {work}',
  ownLists: 'Take over what AO3’s own lists say when I open them',
  ownList_later: 'Marked for Later: put the work on the shelf “to read”',
  ownList_history: 'History: how often I opened the work, and when last',
  ownList_bookmarks: 'My bookmarks: what I wrote there, as my note',
  ownListsWhat:
    'Only the pages that you open are read, and AO3 is asked for nothing. A shelf or a note is taken only where you have none here; what you say here always holds. Works of which nothing is to be remembered are left out. A line on the page says what was taken, and gives it back.',
  visitedSaid: {
    one: 'opened {count} time on AO3, last on {day}',
    other: 'opened {count} times on AO3, last on {day}',
  },
  lastDays: 'The last days',
  dayAmount: '{day}: {words} words in {minutes} minutes',
  readingPace: 'You read about {words} words a minute.',
  readingPaceCharacters:
    'You read about {characters} characters a minute of what is counted by characters, as Chinese and Japanese are.',
  timeLeft: 'About {time} to read at your pace',
  lastWorks: 'The last works',
  workPlace: '{title}: {place}',
  forget: 'Forget',
  forgetNamed: 'Forget {name}',
  forgetEverything: 'Forget all places and days',
  forgetEverythingSure:
    'Forget the places in {works} works and what was read on {days} days? This cannot be undone.',
  forgetSure: 'Yes, forget everything',
  forgetKeep: 'No, keep it',
  nothingRead: 'Nothing is remembered yet.',
} as const satisfies Table;
