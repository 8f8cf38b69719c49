import type { Table } from '@/i18n/words';

/** Which keys do what: in the options, and in the sheet that the key ? opens on our pages. */
export const keys = {
  keys: 'Keys',
  keyPopup: 'Opens Dogear over the page that you are on',
  keyPopupNone: 'No key opens Dogear over a page. Your browser’s list of extensions lets you choose one.',
  keyArrows: 'Turn the chapters of your copy',
  keyC: 'Goes on at your place while it is offered, on AO3 and in your copy',
  keySheet: 'Shows this list, on every page of Dogear',
  keyEscape: 'Closes what is open, and leaves a work before whose text a rule asks',
  letterKeys: 'Keys of one letter',
  letterKeysWhat:
    'C and ? do what the list says. Turn them off if you dictate, or press keys without meaning to.',
  keysChange: 'Change the key in the browser',
  keysOptions: 'Options of the keys',
} as const satisfies Table;
