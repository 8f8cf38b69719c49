import type { BackupCounts, BackupHead } from '@/backup/backup-head';
import type { BackupRow } from '@/backup/parse-rows';
import { type BackupPiece, readBackup } from '@/backup/read-backup';
import { writeBackup } from '@/backup/write-backup';

export interface Group {
  topic: string;
  rows: readonly BackupRow[];
}

export const noCounts: BackupCounts = { works: 0, standings: 0, places: 0, days: 0 };
export const head: BackupHead = {
  format: 'dogear-backup',
  formatVersion: 1,
  app: '0.1.0',
  madeAt: 1_700_000_000_000,
  counts: noCounts,
};

/** A backup file of these rows. */
export async function makeBackup(groups: readonly Group[]): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for await (const piece of writeBackup({ head, groups: each(groups) })) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

async function* each(
  groups: readonly Group[],
): AsyncGenerator<{ topic: string; rows: AsyncIterable<BackupRow> }> {
  for (const { topic, rows } of groups) yield { topic, rows: rowsOf(rows) };
}

async function* rowsOf(rows: readonly BackupRow[]): AsyncGenerator<BackupRow> {
  yield* rows;
}

/** Everything that a file tells. */
export async function piecesOf(file: Blob): Promise<BackupPiece[]> {
  const pieces: BackupPiece[] = [];
  for await (const piece of readBackup(file)) pieces.push(piece);
  return pieces;
}

export const rowsIn = (pieces: readonly BackupPiece[]): BackupRow[] =>
  pieces.flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []));
