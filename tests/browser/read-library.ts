import type { Page } from 'puppeteer-core';

/** The database as it is, whatever our own code would make of it: the rows of each table. */
export type LibraryRows = Record<string, Record<string, unknown>[]>;

/**
 * Reads the whole library (or the vault) in one of our own pages, past our own code. As text on the way: of an object
 * Firefox's driver brings only the upper levels.
 *
 * @returns nothing in it where none was made yet
 */
export async function readLibrary(page: Page, name = 'dogear'): Promise<LibraryRows> {
  const text = await page.evaluate(async (wanted) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === wanted)) return '{}';

    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not open'));
      });
    const database = await finish(indexedDB.open(wanted));
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const table of database.objectStoreNames) {
      rows[table] = await finish(database.transaction(table).objectStore(table).getAll());
    }
    database.close();
    return JSON.stringify(rows);
  }, name);
  return JSON.parse(text);
}
