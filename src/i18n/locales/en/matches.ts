import type { Table } from '@/i18n/words';

/** Where tags are hidden, what is said of the rules in their place: on lists, and on the pages of works. */
export const matches = {
  matchNone: 'No rule of yours warns here.',
  matchSome: { one: 'One match: show?', other: '{count} matches: show?' },
  matchUnsure: 'Not all can be seen here: your rules cannot tell.',
} as const satisfies Table;
