import type { Table } from '@/i18n/words';
import { matches } from './matches';

/** English, for what we put into lists of works. Pages of works do not load it. */
export const en = {
  ...matches,
  hiddenCount: {
    one: '{count} item hidden by your rules',
    other: '{count} items hidden by your rules',
  },
  nothingHidden: 'Your rules hide nothing here',
  showHidden: 'Show hidden',
  hideAgain: 'Hide again',
  ruleSays: 'Your rule: {why}',
  open: 'Open',
  close: 'Close',
  cannotSeeHere: {
    one: 'One of your rules cannot tell of some items whether it meets them: AO3 hides tags by your preferences, your library could not be asked, or a regular expression takes too long.',
    other:
      '{count} of your rules cannot tell of some items whether they meet them: AO3 hides tags by your preferences, your library could not be asked, or a regular expression takes too long.',
  },
  cannotSeeItem: {
    one: 'One of your rules cannot tell: AO3 hides tags, your library could not be asked, or a regular expression takes too long.',
    other:
      '{count} of your rules cannot tell: AO3 hides tags, your library could not be asked, or a regular expression takes too long.',
  },
  lift: 'Lift this rule',
  lift_work: 'Not for this work',
  lift_today: 'Not today',
  lift_off: 'Switch off',
  metTimes: { one: '{why} (once)', other: '{why} ({count} times)' },
} as const satisfies Table;
