import type { BackupHead } from './backup-head';
import type { KeptSetup } from './parse-rows';
import { type BackupDamage, readBackup } from './read-backup';
import { restoreFamilies } from './restore-families';
import { restoreMissing } from './restore-missing';
import { nothingRestored, type Restored, restoreVault, type VaultRestoring } from './restore-vault';
import { type RestoredWork, restoreWork } from './restore-work';

/** What came, or would come, of a backup file. */
export interface RestoreReport {
  /** Null: the first member is lost, so nobody knows what the file was to hold. */
  head: BackupHead | null;
  works: Record<RestoredWork, number>;
  /** Works of which a part is lost in the file. */
  partly: number;
  /** Works that it only names, and that are not here. */
  named: number;
  /** Families of tags that are new or were learned later. */
  families: number;
  /** Places, shelves, ratings, notes and days. */
  facts: Restored;
  /** The reader's settings and rules, which whoever restores saves where nothing was set up here. */
  setup: KeptSetup | null;
  damage: BackupDamage;
}

export interface Restoring {
  /** False: a dry run, which tells what would come of it and writes nothing. */
  write: boolean;
  /** In ms. */
  now: number;
  signal: AbortSignal;
  /** Called after each work or megabyte, with how many works were gone through and how many the file has. */
  onProgress(done: number, total: number): void;
}

/**
 * Joins a backup to the library, or says what that would do. Nothing that is here is taken away or replaced by
 * something older: what comes is joined, row by row and work by work, so that a restore that is stopped half way has
 * done a part of it, may be done again, and leaves no work half-written. Throws NotABackup, NewerBackup, CannotWrite, and
 * what the signal says once it is aborted.
 */
export async function restoreBackup(file: Blob, restoring: Restoring): Promise<RestoreReport> {
  const { write, now, signal, onProgress } = restoring;
  const report: RestoreReport = {
    head: null,
    works: { new: 0, more: 0, same: 0, removed: 0, lost: 0 },
    partly: 0,
    named: 0,
    families: 0,
    facts: nothingRestored,
    setup: null,
    damage: { complete: false, members: 0, rows: 0 },
  };
  const vaultRestoring: VaultRestoring = { write, now, forgotten: new Map(), forgottenDays: {} };
  let done = 0;
  for await (const piece of readBackup(file)) {
    signal.throwIfAborted();
    if (piece.kind === 'head') report.head = piece.head;
    else if (piece.kind === 'end') report.damage = piece.damage;
    else if (piece.topic.startsWith('works/')) {
      report.works[await restoreWork(piece.rows, write)] += 1;
      if (!piece.whole) report.partly += 1;
      done += 1;
    } else {
      report.setup = piece.rows.find((row) => row.kind === 'setup')?.row ?? report.setup;
      report.families += await restoreFamilies(piece.rows, write);
      report.named += await restoreMissing(piece.rows, write);
      report.facts = sum(report.facts, await restoreVault(piece.rows, vaultRestoring));
    }
    onProgress(done, report.head?.counts.works ?? done);
  }
  return report;
}

const sum = (one: Restored, other: Restored): Restored => ({
  brought: one.brought + other.brought,
  same: one.same + other.same,
  ahead: one.ahead + other.ahead,
});
