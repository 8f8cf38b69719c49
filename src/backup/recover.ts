import type { Dexie } from 'dexie';
import { findCanaries, keepCanary } from '@/store/canary';
import { orCannotWrite } from '@/store/cannot-write';
import { openDatabase } from '@/store/database';
import { watched } from '@/store/keep-mirrors';
import { freshMeta, type MetaTable } from '@/store/meta';
import { findMirror, type Mirror, setMirrorAside } from '@/store/mirror';
import { openVault } from '@/store/vault';
import { joinMirror } from './join-mirror';

/** What the reader decided: bring back what was copied, or go on with what is there. Nothing that is there is taken away. */
export type Decision = 'bring-back' | 'as-it-is';

/**
 * Does what the reader decided about these databases, and has them open again everywhere. What was copied stays aside
 * in both cases. Throws CannotWrite; then nothing was decided.
 */
export async function recover(databases: readonly string[], decision: Decision): Promise<void> {
  await navigator.locks.request('mirror', async () => {
    for (const { database, guarding } of watched) {
      const { name } = database;
      if (!databases.includes(name)) continue;
      await setMirrorAside(name);
      const mirror = decision === 'bring-back' ? await findMirror(name) : null;
      const unwatched = name === 'dogear' ? openDatabase(name, false) : openVault(name, false);
      try {
        await orCannotWrite(settle(unwatched, mirror));
        await keepCanary(unwatched, guarding.counted);
      } finally {
        unwatched.close();
      }
    }
  });
}

async function settle(database: Dexie, mirror: Mirror | null): Promise<void> {
  const seen = await findCanaries(database.name);
  const latest = Math.max(0, mirror?.head.seq ?? 0, ...seen.map(({ seq }) => seq));
  await database.transaction('rw', database.tables, async (tx) => {
    const meta: MetaTable = tx.table('meta');
    const own = (await meta.get('meta')) ?? freshMeta();
    if (mirror) await joinMirror(tx, mirror, own);
    // Ahead of everything that was seen of it: from now on this is how it is.
    await meta.put({ ...own, seq: Math.max(own.seq, latest) + 1 });
  });
}
