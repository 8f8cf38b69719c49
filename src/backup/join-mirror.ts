import type { Transaction } from 'dexie';
import type { KeptMeta } from '@/store/meta';
import type { Mirror } from '@/store/mirror';

/**
 * Puts the rows of a copy into the database that it is of, inside a transaction of all its tables. Where both have a
 * row, that of the later state holds: of one database, a later state never knows less of a row. Works, whose texts are in
 * no copy, are named in `missing`, unless they are there.
 */
export async function joinMirror(tx: Transaction, { head, rows }: Mirror, meta: KeptMeta): Promise<void> {
  const isLater = head.birth !== meta.birth || head.seq > meta.seq;
  const there = tx.storeNames;
  for (const [name, all] of Object.entries(rows)) {
    const table = name === 'works' ? 'missing' : name;
    if (!there.includes(table)) continue;
    await (isLater && table !== 'missing' ? tx.table(table).bulkPut(all) : addAbsent(tx, table, all));
  }
  if (!there.includes('missing')) return;
  const kept = await tx.table('works').toCollection().primaryKeys();
  await tx.table('missing').bulkDelete(kept);
}

async function addAbsent(tx: Transaction, name: string, rows: readonly unknown[]): Promise<void> {
  const table = tx.table(name);
  const { extractKey } = table.core.schema.primaryKey;
  const found = await table.bulkGet(rows.map((row) => extractKey?.(row)));
  await table.bulkPut(rows.filter((_, index) => found[index] === undefined));
}
