import type { Table } from '@/i18n/words';

/** What is said on more than one of our pages. */
export const everywhere = {
  dogear: 'Dogear',
  library: 'Library',
  options: 'Options',
  openLibrary: 'Open library',
  openOnAo3: 'Open on AO3',
  close: 'Close',
  reload: 'Reload',
  unknown: 'unknown',
  by: 'by {authors}',
  anonymous: 'Anonymous',
  archivedBy: 'archived by {name}',
  wentWrong: 'Something went wrong',
  wentWrongWhat: 'This page could not be shown. Your library has not been changed. ({error})',
  libraryClosed:
    'The browser does not let Dogear open its library here. That is so in private windows, and when the disk is full. Try a normal window.',
  cannotWrite: 'Nothing was changed: the browser could not write. The disk may be full.',
  chaptersKept: { one: '{count} chapter kept', other: '{count} chapters kept' },
  allChaptersKept: { one: 'The whole work is kept', other: 'All {count} chapters kept' },
  keptAndGone: {
    one: '{kept}, and {count} chapter that AO3 no longer has',
    other: '{kept}, and {count} chapters that AO3 no longer has',
  },
  someChaptersKept: { one: '{kept} of {count} chapter kept', other: '{kept} of {count} chapters kept' },

  // The one question of the first run.
  keepQuestionLabel: 'A question',
  keepQuestion: 'Shall Dogear keep every work that you open on AO3, so that you can read it offline?',
  keepQuestionYes: 'Keep every work',
  keepQuestionNo: 'Only when I ask',
} as const satisfies Table;
