import type { SavedFile } from '@/model/saving';
import { gatherBlob } from '@/saving/gather-blob';
import { watched } from '@/store/keep-mirrors';
import { findMirror, findMirrorAside, type Mirror } from '@/store/mirror';
import type { BackupCounts } from './backup-head';
import { loadSetup } from './load-setup';
import { type BackupRow, type KeptSetup, parseBackupRow } from './parse-rows';
import { type BackupContent, writeBackup } from './write-backup';

/** The newest copy beside the library, or the one that was put aside when the reader began anew. */
export type WhichCopy = 'newest' | 'aside';

/**
 * The tables of a copy and what a backup takes of their rows, in its order: what tells what was forgotten stands before
 * what it may have been forgotten of.
 */
const taken: readonly { table: string; kind: BackupRow['kind']; take?: (row: unknown) => unknown }[] = [
  { table: 'standings', kind: 'standing' },
  { table: 'places', kind: 'place' },
  { table: 'known', kind: 'known' },
  // The days that were forgotten lie beside the clock, which no other library takes over.
  { table: 'clock', kind: 'forgotten-days', take: (row) => Object(row).forgottenDays },
  { table: 'days', kind: 'day' },
  { table: 'missing', kind: 'missing' },
  // A copy only names the works that were kept.
  { table: 'works', kind: 'missing' },
];

/** When the copies that there are were written (the oldest of them, in ms); null: there are none that are whole. */
export async function findCopyTime(which: WhichCopy): Promise<number | null> {
  const times = (await findCopies(which)).map(({ head }) => head.writtenAt);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * What was copied of the library as a backup file: it comes back as any other does. It needs no database, so it works
 * where the library does not open. `app`: the version of Dogear. Null: there is no copy that is whole.
 */
export async function copyToBackup(which: WhichCopy, app: string): Promise<SavedFile | null> {
  const copies = await findCopies(which);
  const madeAt = await findCopyTime(which);
  if (madeAt === null) return null;
  const content: BackupContent = {
    head: { format: 'dogear-backup', formatVersion: 1, app, madeAt, counts: countRows(copies) },
    groups: groups(copies, await loadSetup()),
  };
  const blob = await gatherBlob(writeBackup(content), 'application/zip', new AbortController().signal);
  return { name: `dogear-copy-${new Date(madeAt).toISOString().slice(0, 10)}.zip`, blob };
}

async function findCopies(which: WhichCopy): Promise<Mirror[]> {
  const find = which === 'aside' ? findMirrorAside : findMirror;
  const found = await Promise.all(watched.map(({ database }) => find(database.name)));
  return found.filter((mirror) => mirror !== null);
}

/** No text of a work is in a copy, so no work is. */
function countRows(copies: readonly Mirror[]): BackupCounts {
  const count = (table: string): number => rowsOf(copies, table).length;
  return { works: 0, standings: count('standings'), places: count('places'), days: count('days') };
}

const rowsOf = (copies: readonly Mirror[], table: string): unknown[] =>
  copies.flatMap(({ rows }) => rows[table] ?? []);

async function* groups(copies: readonly Mirror[], setup: KeptSetup): BackupContent['groups'] {
  yield { topic: 'setup', rows: each([{ kind: 'setup', row: setup }]) };
  for (const { table, kind, take = (row: unknown) => row } of taken) {
    const rows = rowsOf(copies, table).flatMap((row) => take(row) ?? []);
    yield { topic: table, rows: each(rows.map((row) => parseBackupRow({ kind, row }))) };
  }
}

async function* each(rows: readonly BackupRow[]): AsyncGenerator<BackupRow> {
  yield* rows;
}
