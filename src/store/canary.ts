import type { Dexie } from 'dexie';
import type { Canary } from './find-loss';
import type { MetaTable } from './meta';
import { findOutside } from './outside';
import { findWitness, keepWitness } from './witness';

/** Where the canary of a database lies in the storage outside. */
export const canaryKey = (database: string): string => `canary:${database}`;

/**
 * What was last seen of a database, from both places where that is written down: if a damage takes one of them along
 * with the database, the other still knows. None: it was never seen.
 */
export async function findCanaries(database: string): Promise<Canary[]> {
  const key = canaryKey(database);
  const stored: unknown = (await findOutside()?.get([key]))?.[key];
  return [stored, findWitness(key)].filter(isCanary);
}

/** Only we write it; what is damaged is not one. */
function isCanary(stored: unknown): stored is Canary {
  if (typeof stored !== 'object' || stored === null) return false;
  const { birth, seq, rows, removed } = stored as Partial<Record<keyof Canary, unknown>>;
  const areObjects = [rows, removed].every((each) => typeof each === 'object' && each !== null);
  return typeof birth === 'string' && typeof seq === 'number' && areObjects;
}

/** What a database is like now, in one transaction; null where it says nothing of itself yet. */
export async function lookAt(
  database: Dexie,
  counted: readonly string[],
): Promise<Omit<Canary, 'seenAt'> | null> {
  return database.transaction('r', ['meta', ...counted], async (tx) => {
    const meta: MetaTable = tx.table('meta');
    const own = await meta.get('meta');
    const counts = await Promise.all(counted.map((table) => tx.table(table).count()));
    const rows = Object.fromEntries(counted.map((table, index) => [table, counts[index] ?? 0]));
    return own ? { birth: own.birth, seq: own.seq, removed: own.removed, rows } : null;
  });
}

/** Writes down what a database is like now. */
export async function keepCanary(database: Dexie, counted: readonly string[]): Promise<void> {
  const outside = findOutside();
  const seen = outside && (await lookAt(database, counted));
  if (!seen) return;
  const key = canaryKey(database.name);
  const canary: Canary = { ...seen, seenAt: Date.now() };
  keepWitness(key, canary);
  await outside.set({ [key]: canary });
}
