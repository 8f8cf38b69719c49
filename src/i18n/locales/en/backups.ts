import type { Table } from '@/i18n/words';

/** What is said of backups: files that hold the library. */
export const backups = {
  backups: 'Backups',
  backupsWhat:
    'A backup is a file that you keep somewhere else. If this browser loses your library, the file brings it back: nothing that is here by then is replaced or taken away.',
  backupNever: 'You have made no backup so far.',
  backupLast: { one: 'Last backup: {day}, {count} work.', other: 'Last backup: {day}, {count} works.' },
  backupHow: 'What goes into it',
  backupHow_facts: 'Places, shelves, notes and rules',
  backupHowWhat_facts: 'Small. Works are named in it, and can be fetched from AO3 again.',
  backupHow_irreplaceable: 'Also the text of works that are gone from AO3',
  backupHowWhat_irreplaceable: 'Everything that nobody could bring back for you.',
  backupHow_everything: 'Everything',
  backupHowWhat_everything: 'With every kept text. It may be large.',
  backupMake: 'Make a backup',
  backupMaking: 'Writing the backup and reading it again',
  backupMade:
    '{name} was written and read again. It is in your downloads: keep it in another place than this device.',
  backupFailed: 'No backup was made, and nothing here was changed. ({error})',
  backupStop: 'Stop',
  backupStopped: 'Stopped.',
  restore: 'Bring a backup in',
  restoreChoose: 'Choose a backup file',
  restoreReading: 'Reading the file. Nothing is changed yet.',
  restoreWriting: 'Bringing it in',
  restoreFrom: {
    one: 'A backup of {day}, with {count} work.',
    other: 'A backup of {day}, with {count} works.',
  },
  restoreNoHead: 'The beginning of this file is damaged. This is what is left of it.',
  restoreNew: { one: '{count} work that is not here', other: '{count} works that are not here' },
  restoreMore: { one: '{count} work of which it knows more', other: '{count} works of which it knows more' },
  restoreSame: { one: '{count} work that is here already', other: '{count} works that are here already' },
  restoreRemoved: {
    one: '{count} work that you removed here. It stays removed; the library can bring it back for 30 days.',
    other:
      '{count} works that you removed here. They stay removed; the library can bring them back for 30 days.',
  },
  restoreNamed: {
    one: '{count} title of a work whose text can be fetched again from AO3',
    other: '{count} titles of works whose texts can be fetched again from AO3',
  },
  restoreFamilies: {
    one: '{count} tag whose other names are new or newer',
    other: '{count} tags whose other names are new or newer',
  },
  restoreFacts: {
    one: '{count} place, shelf, note or day of reading that is new or newer',
    other: '{count} places, shelves, notes and days of reading that are new or newer',
  },
  restoreDamaged:
    'A part of this file is damaged or missing. Everything in it that is whole can be brought in.',
  restoreLost: {
    one: '{count} work in it is lost or lacks chapters',
    other: '{count} works in it are lost or lack chapters',
  },
  restoreUnread: {
    one: '{count} line that this version of Dogear does not understand',
    other: '{count} lines that this version of Dogear does not understand',
  },
  restoreAhead: {
    one: '{count} line speaks of a time that has not come yet, and is left out',
    other: '{count} lines speak of a time that has not come yet, and are left out',
  },
  restoreSetup: 'Also take the settings and rules in it',
  restoreNow: 'Bring it in',
  restoreNot: 'Leave it',
  restoreNothing: 'There is nothing in it that is not here already.',
  restoreDone: 'It was brought in.',
  restoreNotABackup:
    'This file is no backup that Dogear made. Works that you downloaded are brought in in the library.',
  restoreNewer: 'This backup was made by a newer Dogear. Update Dogear, then bring it in.',
  restoreFailed: 'The file could not be read to its end. What was brought in so far stays. ({error})',
  backupRemind: {
    one: 'Your last backup is {count} day old. If this browser lost your library, what came since would be gone.',
    other:
      'Your last backup is {count} days old. If this browser lost your library, what came since would be gone.',
  },
  backupRemindNever: 'There is no backup of your library yet. If this browser lost it, it would be gone.',
  backupRemindGo: 'Make a backup',
  backupRemindLater: 'Not now',
  backupFolder: 'Backups by themselves',
  backupFolderWhat:
    'Choose a folder, best one that is copied to another place. Whenever you open your library, and once a day at most, Dogear writes a backup there: everything that nobody could bring back for you. The newest {count} stay.',
  backupFolderIs:
    'Backups go to the folder “{name}”, once a day at most, when you open your library. The newest {count} stay.',
  backupFolderChoose: 'Choose a folder',
  backupFolderOther: 'Choose another folder',
  backupFolderStop: 'No longer',
  backupFolderMade: 'The first backup is there.',
  backupFolderFailed:
    'No backup could be written to the folder. What was there before is still there. Choose another folder, or make a backup by hand. ({error})',
  backupFolderClosed:
    'The browser asks whether Dogear may still write backups to the folder “{name}”. If it offers to allow it on every visit, it will not ask again.',
  backupFolderAllow: 'Let it write',
  backupFolderAgain: 'Try again',
  copyAside:
    'A copy of {day} was put aside when part of your library was missing. If something did not come back, save the copy as a file and bring that in: it is joined to what is here.',
  copyNone: 'There is no copy that is whole.',
  saveCopy: 'Save the copy as a file',
  copySaved: '{name} is in your downloads. Bring it in as a backup.',
  recoveryFile:
    'Do you have a backup file? Decide here first. Then bring the file in, in the options under “Backups”: it is joined to what is there.',
} as const satisfies Table;
