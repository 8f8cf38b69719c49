import type { Table } from '@/i18n/words';

/** English, for what we put into any page of AO3's. Every word of it is loaded with each of them. */
export const en = {
  close: 'Close',

  tagsShow: 'Tags hidden by Dogear: show',
  tagsHide: 'Hide tags again',

  pickLabel: 'Make a rule',
  pickOne: 'Press a tag, an author or a title. Escape stops.',
  pick_work: 'This work',
  pick_series: 'This series',
  pickAction: 'What the rule does',
  pickSave: 'Save rule',
  pickSaved: 'Saved:',
  undo: 'Undo',
  cancel: 'Cancel',
} as const satisfies Table;
