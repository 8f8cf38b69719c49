import type { Table } from '@/i18n/words';

/** What is said of changes: in what is kept, and of what AO3 changed or took away. */
export const changes = {
  earlierVersions: {
    one: 'This chapter has {count} earlier version.',
    other: 'This chapter has {count} earlier versions.',
  },
  earlierNotes: 'The summary or the notes of this chapter have been different.',
  earlierTexts: 'The summary, the notes or the style of this work have been different.',
  earlierEndNotes: 'The notes at the end of this work have been different.',
  whatChanged: 'What changed',
  whatChangedIn: 'What changed: {name}',
  changedSinceRead: 'This chapter has changed since you last read it here.',
  markSeen: 'I have seen it',
  olderShown:
    'You chose to read this chapter as it was on {day}. There is a newer version, and it is kept too.',
  showNewest: 'Show the newest',
  backToChapter: 'Back to the chapter',
  backToTitle: 'Back to the title page',
  oneVersion: 'Only one version of this chapter is kept.',
  compareFrom: 'From',
  compareTo: 'To',
  comparison: 'Comparison',
  comparisonOf: 'Comparison: {name}',
  versions: 'Versions',
  versionNamed: 'Version {number}, last seen {day}',
  versionNewest: 'newest',
  versionShown: 'shown',
  versionNone: 'There was none.',
  versionUnknown: 'This version is not kept.',
  versionLost:
    'The text of this version is damaged or missing and cannot be read. If one of your backups has it, bring that backup in, and it is here again. Everything else is as it was.',
  versionRead: 'You are reading this chapter as it was when it was last seen on {day}.',
  versionIsShown: 'This is the version that is shown.',
  readVersion: 'Read it',
  showVersion: 'Show this version as the text',
  showVersionWhat: 'Every version stays in your library, whichever one is shown.',
  wordsChanged: '{added}, {removed}.',
  wordsAdded: { one: '{count} word added', other: '{count} words added' },
  wordsRemoved: { one: '{count} word removed', other: '{count} words removed' },
  noWordsChanged: 'No word has changed, only signs or paragraphs, if anything.',
  unchanged: { one: '{count} paragraph unchanged', other: '{count} paragraphs unchanged' },
  change_added: 'added:',
  change_removed: 'removed:',

  // What AO3 changed or took away.
  driftSince: 'Since you kept this work, this has changed on AO3:',
  driftRating: 'Rating: {before} → {after}',
  driftTitle: 'Title: “{before}” → “{after}”',
  driftAuthors: 'By: {before} → {after}',
  textChanged_summaryHtml: 'The summary is different.',
  textChanged_notesHtml: 'The notes are different.',
  textChanged_endNotesHtml: 'The notes at the end of the work are different.',
  textChanged_skinCss: 'The creator’s style is different.',
  driftAdded: '{kind} added: {names}',
  driftRemoved: '{kind} removed: {names}',
  shrunk: 'Some of your copy is no longer on AO3',
  shrunkChapters: {
    one: '{count} chapter that you kept is no longer on AO3.',
    other: '{count} chapters that you kept are no longer on AO3.',
  },
  shrunkTexts: {
    one: '{count} chapter is now much shorter on AO3 than in your copy.',
    other: '{count} chapters are now much shorter on AO3 than in your copy.',
  },
  shrunkWhat: 'Nothing of your copy is lost. Which one do you want to read?',
  readMine: 'As I kept it',
  readTheirs: 'As AO3 has it now',
  readingMine: 'You read it as you kept it.',
  readingTheirs: 'You read it as AO3 has it now.',
  onlyCopy: 'Only copy',
  hiddenAgain: 'Hidden on AO3',
  onlyCopyWhat:
    'AO3 no longer has this work: on {day} it said that there is no such page. Your copy may be the only one.',
  hiddenAgainWhat:
    'On {day} AO3 showed this work to nobody: it is part of a challenge that is not revealed. Until then your copy is the only one.',
  removeOnlyCopy: 'AO3 no longer has “{title}”',
  removeOnlyCopyWhat:
    'On {day} AO3 said that there is no such work. If you remove your copy, it is gone: Dogear cannot get it again from anywhere.',
  removeOnlyCopyYes: 'Delete the only copy',
  removeOnlyCopies: {
    one: 'AO3 no longer has {count} of these works',
    other: 'AO3 no longer has {count} of these works',
  },
  removeOnlyCopiesWhat:
    'If you remove your copies, they are gone: Dogear cannot get them again from anywhere. These are the works:',
  onlyCopySince: 'AO3 said on {day} that there is no such work.',
  removeWithOnlyCopies: {
    one: 'Remove {count} work, the only copy',
    other: 'Remove all {count} works, the only copies too',
  },
  removeNone: 'Keep them',

  creatorStyle: 'Creator’s style',
  showStyle: 'Show creator’s style',
  hideStyle: 'Hide creator’s style',
} as const satisfies Table;
