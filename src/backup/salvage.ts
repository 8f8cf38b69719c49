import type { Dexie, IndexableType, Table } from 'dexie';
import type { SavedFile } from '@/model/saving';
import { gatherBlob } from '@/saving/gather-blob';
import { toBase64 } from '@/store/base64';
import { gunzip } from '@/store/gzip';
import { watched } from '@/store/keep-mirrors';
import { findMirror } from '@/store/mirror';
import { openAsItIs } from './open-as-it-is';

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
 * error} for a row that cannot; packed texts are unpacked, other bytes are in base64. It asks nothing of the rows, reads them one by one where they do
 * not come together, and opens the databases as they are: so it works where nothing else does. The copies beside them
 * are in it too.
 */
export async function salvage(now: number): Promise<Salvage> {
  let rows = 0;
  let unreadable = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const { text, isRow } of lines()) {
      if (isRow) rows += 1;
      else unreadable += 1;
      yield text;
    }
  }
  const blob = await gatherBlob(counted(), 'application/x-ndjson', new AbortController().signal);
  const day = new Date(now).toISOString().slice(0, 10);
  return { file: { name: `dogear-everything-${day}.ndjson`, blob }, rows, unreadable };
}

/** `isRow`: what was read; else what could not be. */
interface Line {
  text: string;
  isRow: boolean;
}

const lineOf = (said: Record<string, unknown>): Line => ({
  text: `${JSON.stringify(said, asBase64)}\n`,
  isRow: !('error' in said),
});

async function* lines(): AsyncGenerator<Line> {
  for (const { database } of watched) {
    yield* linesOfDatabase(database.name);
    const mirror = await findMirror(database.name);
    for (const [table, all] of Object.entries(mirror?.rows ?? {})) {
      for (const row of all) yield lineOf({ from: `${database.name} copy`, table, row });
    }
  }
}

async function* linesOfDatabase(from: string): AsyncGenerator<Line> {
  let raw: Dexie | null = null;
  try {
    raw = await openAsItIs(from);
    for (const table of raw.tables) {
      try {
        yield* linesOfTable(from, table);
      } catch (error) {
        yield lineOf({ from, table: table.name, error: nameOf(error) });
      }
    }
  } catch (error) {
    yield lineOf({ from, table: null, error: nameOf(error) });
  } finally {
    raw?.close();
  }
}

/** How many rows are read at once: a work of a million words has hundreds of them, and a picture has up to 2 MB. */
const batch = 20;

async function* linesOfTable(from: string, table: Table<unknown, IndexableType>): AsyncGenerator<Line> {
  const keys = await table.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += batch) {
    const some = keys.slice(at, at + batch);
    const together = await table.bulkGet(some).catch(() => null);
    for (const [index, key] of some.entries()) {
      try {
        const row = together ? together[index] : await table.get(key);
        yield lineOf({ from, table: table.name, row: await unpacked(row) });
      } catch (error) {
        yield lineOf({ from, table: table.name, key, error: nameOf(error) });
      }
    }
  }
}

/** The row of a packed text with the text; any other, and one that cannot be unpacked, as it is. */
async function unpacked(row: unknown): Promise<unknown> {
  const { packed, ...others } = Object(row);
  if (!(packed instanceof Uint8Array)) return row;
  return gunzip(new Uint8Array(packed)).then(
    (html) => ({ ...others, html }),
    () => row,
  );
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
