import { Dexie } from 'dexie';
import { watched } from '@/store/keep-mirrors';
import { recover } from './recover';

/**
 * Deletes those databases that the browser cannot open, and begins anew with what was copied of them. The one place
 * where a database is deleted: only after the reader said yes twice, and only where nothing else helps.
 * Throws CannotWrite.
 */
export async function replaceDamaged(): Promise<void> {
  for (const { database } of watched) {
    const { name } = database;
    database.close({ disableAutoOpen: false });
    const opens = await new Dexie(name).open().then(
      (raw) => {
        raw.close();
        return true;
      },
      (error: unknown) => error instanceof Error && error.name === 'NoSuchDatabaseError',
    );
    if (opens) continue;
    await Dexie.delete(name);
    await recover([name], 'bring-back');
  }
}
