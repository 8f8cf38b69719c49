/**
 * A database as it was: its version as the browser counts them, its tables with their indexes, and its rows as JSON
 * writes them, bytes by their places.
 */
export interface Frozen {
  version: number;
  tables: Record<string, FrozenTable>;
}

interface FrozenTable {
  keyPath: string | string[];
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: Record<string, unknown>[];
}

/** Makes it again under that name, in place of what is there. Uses nothing of ours, so that it may run in a browser. */
export async function thaw(name: string, { version, tables }: Frozen): Promise<void> {
  const finish = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await finish(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, indexes, rows }] of Object.entries(tables)) {
      const store = request.result.createObjectStore(table, { keyPath });
      for (const { name, keyPath, unique, multiEntry } of indexes) {
        store.createIndex(name, keyPath, { unique, multiEntry });
      }
      for (const { packed, ...row } of rows) {
        store.put(packed ? { ...row, packed: Uint8Array.from(Object.values(packed)) } : row);
      }
    }
  };
  (await finish(request)).close();
}

/** Takes down a database that is there. */
export async function freeze(name: string): Promise<Frozen> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const frozen: Frozen = { version: database.version, tables: {} };
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table);
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const indexes = [...store.indexNames].map((index) => {
      const { name, keyPath, unique, multiEntry } = store.index(index);
      return { name, keyPath, unique, multiEntry };
    });
    frozen.tables[table] = { keyPath: store.keyPath ?? '', indexes, rows: JSON.parse(JSON.stringify(rows)) };
  }
  database.close();
  return frozen;
}
