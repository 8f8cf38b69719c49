import type { Dexie } from 'dexie';
import type { Canary } from './find-loss';
import type { MetaTable } from './meta';
import { findOutside } from './outside';
import { sha256 } from './sha256';
import { findWitness, keepWitness } from './witness';

/** Where the canary of a database lies in the storage outside. */
export const canaryKey = (database: string): string => `canary:${database}`;

/**
 * What was last seen of a database, from both places where that is written down: if a damage takes one of them along
 * with the database, the other still knows. None: it was never seen.
 */
export async function findCanaries(database: string): Promise<Canary[]> {
  const key = canaryKey(database);
  const outside = await findOutside()?.get([key]);
  const read = await Promise.all([outside?.[key], findWitness(key)].map(readSealed));
  return read.filter((canary) => canary !== null);
}

/** A canary with its hash: damage can change a number as well as lose it, and would then raise a false alarm. */
interface Sealed {
  canary: Canary;
  sha256: string;
}

const seal = async (canary: Canary): Promise<Sealed> => ({ canary, sha256: await hashOf(canary) });

/** Only we write it; what does not fit its hash is none. */
async function readSealed(stored: unknown): Promise<Canary | null> {
  if (!isSealed(stored)) return null;
  return (await hashOf(stored.canary)) === stored.sha256 ? stored.canary : null;
}

const isSealed = (stored: unknown): stored is Sealed =>
  typeof stored === 'object' && stored !== null && 'canary' in stored && 'sha256' in stored;

/** Storages give the keys of an object back in whatever order. */
function hashOf(canary: Canary): Promise<string> {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value;
  return sha256(new TextEncoder().encode(JSON.stringify(canary, sorted)));
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
  const sealed = await seal({ ...seen, seenAt: Date.now() });
  keepWitness(key, sealed);
  await outside.set({ [key]: sealed });
}
