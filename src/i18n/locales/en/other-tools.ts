import type { Table } from '@/i18n/words';

/** What is said of bringing in what other tools remember. */
export const otherTools = {
  otherTools: 'Bring in from another tool',
  otherToolsWhat:
    'What another tool remembers of your reading, from the file that it exports: Kudosed and Seen History, FicTracker, AO3 Toybox, ao3-read-tracker or AO3rdr. The file is read on this device. What you said here later stays as it is.',
  otherToolsChoose: 'The exported file',
  otherToolsUnknown: '{name} is not an export of one of these tools.',
  'tool_kudosed-seen': 'Kudosed and Seen History',
  tool_fictracker: 'FicTracker',
  tool_toybox: 'AO3 Toybox',
  'tool_read-tracker': 'ao3-read-tracker',
  tool_ao3rdr: 'AO3rdr',
  toolWorks: { one: '{tool}: {count} work', other: '{tool}: {count} works' },
  toolOnShelf: '{shelf}: {count}',
  toolNotes: { one: '{count} note', other: '{count} notes' },
  toolRatings: { one: '{count} rating', other: '{count} ratings' },
  toolOwnShelves: {
    one: '{count} work on shelves of your own',
    other: '{count} works on shelves of your own',
  },
  toolNew: {
    one: '{count} work would be new here or change; the others say nothing new.',
    other: '{count} works would be new here or change; the others say nothing new.',
  },
  toolNothingNew: 'All of it is here already, or older than what you said here.',
  toolAhead: {
    one: '{count} work is left out: its time has not come yet.',
    other: '{count} works are left out: their time has not come yet.',
  },
  toolOdd: { one: '{count} entry was not understood', other: '{count} entries were not understood' },
  toolBringIn: 'Bring it in',
  toolNot: 'Leave it',
  toolDone: { one: '{count} work was brought in.', other: '{count} works were brought in.' },
} as const satisfies Table;
