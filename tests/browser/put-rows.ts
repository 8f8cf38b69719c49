import type { Page } from 'puppeteer-core';

/** Puts rows into a table past our own code, from one of our own pages: what a reader would have needed days for. */
export function putRows(page: Page, database: string, table: string, rows: readonly object[]): Promise<void> {
  return page.evaluate(
    (database, table, rows) =>
      new Promise<void>((done, failed) => {
        const open = indexedDB.open(database);
        open.onerror = failed;
        open.onsuccess = () => {
          const writing = open.result.transaction(table, 'readwrite');
          for (const row of rows) writing.objectStore(table).put(row);
          writing.oncomplete = () => done(open.result.close());
          writing.onerror = failed;
        };
      }),
    database,
    table,
    rows,
  );
}
