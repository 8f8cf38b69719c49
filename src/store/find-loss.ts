import type { KeptMeta } from './meta';

/** What a database of ours was like at a moment: kept outside of it, and looked at whenever it is opened again. */
export interface Canary extends Pick<KeptMeta, 'birth' | 'seq' | 'removed'> {
  /** By table, how many rows there were. */
  rows: Record<string, number>;
  /** When that was, in ms. */
  seenAt: number;
}

/**
 * How a database is less than it was. `gone`: it is another one, newly made. `fewer`: rows are missing that nobody took
 * out. `older`: nothing is missing by number, but the last changes are.
 */
export interface Loss {
  kind: 'gone' | 'fewer' | 'older';
  /** By table: how many rows there should be at least, and how many there are; only those with fewer. */
  missing: Record<string, { expected: number; found: number }>;
}

/**
 * Compares a database with what was seen of it before; null: nothing is missing. `now` is null for one that says
 * nothing of itself, because it was just made.
 */
export function findLoss(before: Canary, now: Omit<Canary, 'seenAt'> | null): Loss | null {
  const missing: Loss['missing'] = {};
  for (const [table, rows] of Object.entries(before.rows)) {
    const takenOut = (now?.removed[table] ?? 0) - (before.removed[table] ?? 0);
    const expected = rows - Math.max(0, now?.birth === before.birth ? takenOut : 0);
    const found = now?.rows[table] ?? 0;
    if (found < expected) missing[table] = { expected, found };
  }
  if (now === null || now.birth !== before.birth) return { kind: 'gone', missing };
  if (Object.keys(missing).length > 0) return { kind: 'fewer', missing };
  return now.seq < before.seq ? { kind: 'older', missing } : null;
}
