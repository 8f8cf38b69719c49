import type { Table } from '@/i18n/words';

/** What the page for bug reports says. */
export const diagnostics = {
  diagnostics: 'How Dogear is doing',
  diagnosticsWhat:
    'For a bug report: how much there is of what, when it was last copied, and the last errors. No title, no text and no address of a work is in it.',
  diagnosticsOpen: 'For a bug report',
  diagnosticsWell: 'The library and its copy are well.',
  diagnosticsNotWell: 'Something is not as it should be. What it is stands below, at “canary” or “rows”.',
  diagnosticsCopy: 'Copy it',
  diagnosticsCopied: 'Copied. You can paste it into a report.',
  diagnosticsReport: 'The report',
  salvageWhat:
    'Everything that can be read at all, titles and texts too, as one file. It works even where the library does not open. Keep it to yourself.',
  salvageHeading: 'Rescue everything that can be read',
  salvage: 'Save everything as a file',
  salvaging: 'Reading…',
  salvaged: {
    one: '{count} row was read; {unreadable} could not be.',
    other: '{count} rows were read; {unreadable} could not be.',
  },
} as const satisfies Table;
