import type { Table } from '@/i18n/words';
import { matches } from './matches';

/** English, for what rules say before a text, on AO3's pages and in our reader. */
export const en = {
  ...matches,
  gateWork: 'Wait: a rule of yours asks before this work',
  gateSeries: 'Wait: a rule of yours asks before this series',
  rulesSay: 'Your rules say:',
  cannotTell: 'What your rules cannot tell:',
  way_leave: 'Leave',
  way_once: 'Read it this time',
  way_work: 'Always let me read this work',
  way_series: 'Always let me read this series and its works',
  way_today: 'Rest this rule today',
  way_off: 'Switch this rule off',
  lifted_work: 'The rule makes an exception of this work.',
  lifted_series: 'The rule makes an exception of this series and its works.',
  lifted_today: 'The rule rests today.',
  lifted_off: 'The rule is switched off.',
  pickNames: 'Its other names…',
  lifted_slow: 'A rule is switched off: its regular expression took too long on two works.',
  liftedBack: 'The rule is as it was.',
  elsewhere: 'Your rules have changed meanwhile. Load the page again.',
  undoRefused: 'The rule stays: your rules have changed since. The options have all of them.',
  cannotSeeWork: {
    one: 'One of your rules cannot tell whether it meets this work: its tags are hidden, most often by your AO3 preferences, your library could not be asked, or a regular expression takes too long.',
    other:
      '{count} of your rules cannot tell whether they meet this work: its tags are hidden, most often by your AO3 preferences, your library could not be asked, or a regular expression takes too long.',
  },
  driftSinceRead: 'Since you read chapter {chapter}, the author added {names}. Your rule about that: {why}',
  driftSinceKept: 'Since you kept this work, the author added {names}. Your rule about that: {why}',
  driftSeen: 'I have seen it',
  quoted: '“{name}”',

  // What a rule that is made by pressing something may do.
  action_show: 'Always show',
  action_note: 'Note',
  action_highlight: 'Highlight',
  action_dim: 'Dim',
  action_collapse: 'Collapse',
  action_hide: 'Hide',
  action_gate: 'Ask before the text',
} as const satisfies Table;
