import type { Table } from '@/i18n/words';

/** What is offered where AO3 does not show a work of which we have a copy. */
export const copy = {
  copyKept: 'Dogear has a copy of this work.',
  copyOfMissing: 'AO3 has no such work. Your copy in Dogear may be the only one.',
  copyRead: 'Read my copy',
  copyDismiss: 'Not now',
} as const satisfies Table;
