import type { Table } from 'dexie';

/**
 * What a database of ours says of itself, in one row that is written in the same transaction as every change: so it
 * is always as old as the rest, and tells damage from what the reader did.
 */
export interface KeptMeta {
  id: 'meta';
  /** Drawn when the database was made: another one with the same name has another. */
  birth: string;
  /** How many transactions have changed something. */
  seq: number;
  /** By table: how many rows were ever taken out on purpose. */
  removed: Record<string, number>;
  /** The least `reader` that may write here (R7): older code reads only. */
  minReader: number;
  /** Its earlier texts from before such were packed have been noted (store/note-old-texts). */
  earlierNoted?: true;
  v: 1;
}

export type MetaTable = Table<KeptMeta, 'meta'>;

/** What this code understands of the rows. Raised together with `minReader` by a change that older code would spoil. */
export const reader = 1;

/** The row of a database that was just made. */
export const freshMeta = (): KeptMeta => ({
  id: 'meta',
  birth: crypto.randomUUID(),
  seq: 0,
  removed: {},
  minReader: reader,
  v: 1,
});

/** How many rows were ever taken out on purpose. */
export function countRemoved({ removed }: Pick<KeptMeta, 'removed'>): number {
  return Object.values(removed).reduce((sum, rows) => sum + rows, 0);
}
