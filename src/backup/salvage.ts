import type { Dexie, IndexableType, Table } from 'dexie';
import type { SavedFile } from '@/model/saving';
import { toBase64 } from '@/store/base64';
import { watched } from '@/store/keep-mirrors';
import { findMirror } from '@/store/mirror';
import { openAsItIs } from './open-as-it-is';

/** How much is held before the browser takes it: it keeps blobs outside of the page, and large ones on disk. */
const heldLetters = 1024 * 1024;

/** A list of a picture's bytes in numbers would be eight times as long. */
const asBase64 = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? toBase64(value) : value;

/** Everything that could be read, and how many rows could not. */
export interface Salvage {
  file: SavedFile;
  rows: number;
  unreadable: number;
}

/**
 * Everything of ours that can be read at all, as one file of lines of JSON: {from, table, row}, or {from, table, key,
 * error} for a row that cannot; bytes are in base64. It asks nothing of the rows, reads them one by one where they do not come together, and
 * opens the databases as they are: so it works where nothing else does. The copies beside them are in it too.
 */
export async function salvage(now: number): Promise<Salvage> {
  const handed: Blob[] = [];
  let held: string[] = [];
  let size = 0;
  let rows = 0;
  let unreadable = 0;
  const add = (line: Record<string, unknown>): void => {
    const text = `${JSON.stringify(line, asBase64)}\n`;
    held.push(text);
    size += text.length;
    if (size > heldLetters) {
      handed.push(new Blob(held));
      held = [];
      size = 0;
    }
    if ('error' in line) unreadable += 1;
    else rows += 1;
  };
  for (const { database } of watched) {
    await salvageDatabase(database.name, add);
    const mirror = await findMirror(database.name);
    for (const [table, all] of Object.entries(mirror?.rows ?? {})) {
      for (const row of all) add({ from: `${database.name} copy`, table, row });
    }
  }
  const day = new Date(now).toISOString().slice(0, 10);
  const blob = new Blob([...handed, ...held], { type: 'application/x-ndjson' });
  return { file: { name: `dogear-everything-${day}.ndjson`, blob }, rows, unreadable };
}

type Add = (line: Record<string, unknown>) => void;

async function salvageDatabase(from: string, add: Add): Promise<void> {
  let raw: Dexie | null = null;
  try {
    raw = await openAsItIs(from);
    for (const table of raw.tables) {
      await salvageTable(from, table, add).catch((error) =>
        add({ from, table: table.name, error: nameOf(error) }),
      );
    }
  } catch (error) {
    add({ from, table: null, error: nameOf(error) });
  } finally {
    raw?.close();
  }
}

/** How many rows are read at once: a work of a million words has hundreds of them, and a picture has up to 2 MB. */
const batch = 20;

async function salvageTable(from: string, table: Table<unknown, IndexableType>, add: Add): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  const one = async (key: IndexableType): Promise<void> => {
    try {
      add({ from, table: table.name, row: await table.get(key) });
    } catch (error) {
      add({ from, table: table.name, key, error: nameOf(error) });
    }
  };
  for (let at = 0; at < keys.length; at += batch) {
    const some = keys.slice(at, at + batch);
    try {
      for (const row of await table.bulkGet(some)) add({ from, table: table.name, row });
    } catch {
      for (const key of some) await one(key);
    }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
