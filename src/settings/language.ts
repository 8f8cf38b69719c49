import { browser } from 'wxt/browser';

/** Absent: the language of the browser. */
const choiceKey = 'language';

/**
 * What is said outside our own pages in another language than English. It lies where content scripts look before
 * anything else, so that no script carries a second language. Absent: English.
 */
export const wordsKey = 'words';

/** The language that the reader chose, by its BCP 47 name; null: as the browser. */
export async function loadLanguage(): Promise<unknown> {
  const { [choiceKey]: chosen } = await browser.storage.local.get([choiceKey]);
  return chosen ?? null;
}

/** Saves the choice; null: as the browser. What is said in it is for `saveSpokenWords`. */
export async function saveLanguage(chosen: string | null): Promise<void> {
  if (chosen === null) await browser.storage.local.remove([choiceKey]);
  else await browser.storage.local.set({ [choiceKey]: chosen });
}

/** What is said outside our own pages, as it was saved; anything at all where another version wrote it. */
export async function loadSpokenWords(): Promise<unknown> {
  const { [wordsKey]: words } = await browser.storage.local.get([wordsKey]);
  return words;
}

/** Saves what is said outside our own pages; null: English. Pages of AO3 follow when they are opened or come back to. */
export async function saveSpokenWords(words: object | null): Promise<void> {
  if (words === null) await browser.storage.local.remove([wordsKey]);
  else await browser.storage.local.set({ [wordsKey]: words });
}
