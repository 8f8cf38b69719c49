import * as v from 'valibot';
import { parse } from '@/model/parse';

/**
 * A backup file is a ZIP file of members of about a megabyte. Each is named by its own hash ("works/12-1-<hash>.ndjson", the first of work 12),
 * so that in a file that was cut or damaged every member that is whole can be told from those that are not. The head is
 * the first of them and says what the file was to hold; the tail is the last, lists the members, and is there only if
 * the file is whole. The other members hold rows, one a line, as JSON (`BackupRow`).
 */
export interface BackupHead {
  format: 'dogear-backup';
  /** Readers of an older format refuse the file; additions that they may pass over do not raise it. */
  formatVersion: 1;
  /** The version of Dogear that wrote it. */
  app: string;
  /** In ms. */
  madeAt: number;
  counts: BackupCounts;
}

/** How many of each the library had. */
export interface BackupCounts {
  works: number;
  standings: number;
  places: number;
  days: number;
}

export const headName = 'dogear';
export const tailName = 'members';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const head: v.GenericSchema<unknown, BackupHead> = v.object({
  format: v.literal('dogear-backup'),
  formatVersion: v.literal(1),
  app: v.pipe(v.string(), v.maxLength(50)),
  madeAt: count,
  counts: v.object({ works: count, standings: count, places: count, days: count }),
});
const anyHead = v.object({ format: v.literal('dogear-backup'), formatVersion: v.number() });

/** The file was written by a newer Dogear, in a format that this one does not know. */
export class NewerBackup extends Error {
  constructor(readonly formatVersion: number) {
    super(`A backup of format ${formatVersion}.`);
    this.name = 'NewerBackup';
  }
}

/** Throws NewerBackup, and NotUnderstood for what is no head. */
export function parseBackupHead(unknown: unknown): BackupHead {
  const { formatVersion } = parse<{ formatVersion: number }>(anyHead, unknown);
  if (formatVersion > 1) throw new NewerBackup(formatVersion);
  return parse(head, unknown);
}

const tail: v.GenericSchema<unknown, { members: string[] }> = v.object({
  members: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(70_000)),
});

/** The names of all members but the tail itself, in their order. Throws NotUnderstood. */
export const parseBackupTail = (unknown: unknown): { members: string[] } => parse(tail, unknown);
