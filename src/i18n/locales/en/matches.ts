import type { Table } from '@/i18n/words';

/** What lists and the pages of works say alike: of the rules, where tags are hidden, and how severe a rule is. */
export const matches = {
  matchNone: 'No rule of yours warns here.',
  matchSome: { one: 'One match: show?', other: '{count} matches: show?' },
  matchUnsure: 'Not all can be seen here: your rules cannot tell.',

  // From mild to strict.
  severity_note: 'Note',
  severity_highlight: 'Highlight',
  severity_dim: 'Mild',
  severity_collapse: 'Caution',
  severity_hide: 'Warning',
  severity_gate: 'Stop',
} as const satisfies Table;
