import type { Table } from '@/i18n/words';

/** English, for what is taken over from the lists that AO3 keeps for a reader. */
export const ownLists = {
  taken: {
    one: 'Dogear took over what this list says of {count} work.',
    other: 'Dogear took over what this list says of {count} works.',
  },
  takenUndo: 'Undo',
  takenBack: 'It was given back.',
  takenFailed: 'That could not be kept. Please try again.',
  takenClose: 'Close',
} as const satisfies Table;
