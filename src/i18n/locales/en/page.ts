import type { Table } from '@/i18n/words';

/** English, for what we put into any page of AO3's. Every word of it is loaded with each of them. */
export const en = {
  close: 'Close',

  tagsShow: 'Tags hidden by Dogear: show',
  tagsHide: 'Hide tags again',

  copyKept: 'You have a copy of this work in Dogear.',
  copyOfMissing: 'AO3 has no such work. You have a copy of it in Dogear, which may be the only one.',
  copyRead: 'Read my copy',
  copyDismiss: 'Not now',

  pickLabel: 'Make a rule',
  pickOne: 'Press a tag, an author or the title of a work. Escape stops.',
  pickAction: 'What the rule does',
  pickSave: 'Save this rule',
  pickSaved: 'Saved:',
  undo: 'Undo',
  cancel: 'Cancel',
} as const satisfies Table;
