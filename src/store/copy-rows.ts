import type { Dexie, Table } from 'dexie';
import type { KeptMeta } from './meta';
import type { Rows } from './mirror';

/** What is copied of each row of these tables. */
export type Copying = Record<string, (row: Record<string, unknown>) => unknown>;

/** The whole row. */
export const whole = (row: Record<string, unknown>): unknown => row;

/** At so many rows at once: the rows of ten thousand works are tens of megabytes. */
const batch = 500;

/** What cannot be fetched again of a database, in one transaction. Tables that it does not have (yet) are left out. */
export async function copyRows(
  database: Dexie,
  copying: Copying,
): Promise<{ rows: Rows; meta: KeptMeta | null }> {
  const there = database.tables.map(({ name }) => name);
  const copied = Object.keys(copying).filter((table) => there.includes(table));
  const own = there.includes('meta') ? ['meta'] : [];
  return database.transaction('r', [...copied, ...own], async (tx) => {
    const rows: Rows = {};
    for (const table of copied) rows[table] = await copyTable(tx.table(table), copying[table] ?? whole);
    const meta = own.length > 0 ? await tx.table<KeptMeta, 'meta'>('meta').get('meta') : null;
    return { rows, meta: meta ?? null };
  });
}

async function copyTable(
  table: Table<Record<string, unknown> | undefined>,
  copy: (row: Record<string, unknown>) => unknown,
): Promise<unknown[]> {
  const keys = await table.toCollection().primaryKeys();
  const copies: unknown[] = [];
  for (let at = 0; at < keys.length; at += batch) {
    const rows = await table.bulkGet(keys.slice(at, at + batch));
    for (const row of rows) if (row) copies.push(copy(row));
  }
  return copies;
}
