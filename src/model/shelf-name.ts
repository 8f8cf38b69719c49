/** As long as a name of a shelf may be: it has to fit into a line of a list. */
export const shelfNameLetters = 60;

/**
 * The name of a shelf of the reader's own as it is kept, from what they typed: in one form of Unicode, so that two
 * keyboards mean the same shelf, and with single spaces. Null where nothing is left to call it by, and for the few
 * words that name something in every object of JavaScript ("constructor"), because shelves are kept by their names.
 */
export function findShelfName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, shelfNameLetters).join('').trim();
  return short === '' || short in {} || short === 'prototype' ? null : short;
}
