import type { Dexie } from 'dexie';
import { keepCanary } from './canary';
import { copyRows } from './copy-rows';
import { database, watching as ofLibrary } from './database';
import type { Guarding } from './guard';
import { countRemoved } from './meta';
import { findMirrorHead, writeMirror } from './mirror';
import { noteChange } from './note-change';
import { watching as ofVault, vault } from './vault';

/** The two databases, and how they are watched over. */
export const watched: readonly { database: Dexie; guarding: Guarding }[] = [
  { database: vault, guarding: ofVault },
  { database, guarding: ofLibrary },
];

/**
 * Copies what cannot be fetched again into the storage outside, of each database that changed since it was copied last.
 * Throws where one does not open (what is copied then stays), or where the storage cannot be written.
 */
export async function keepMirrors(): Promise<void> {
  await navigator.locks.request('mirror', async () => {
    for (const { database, guarding } of watched) {
      const last = await findMirrorHead(database.name);
      const { rows, meta } = await copyRows(database, guarding.copying);
      if (!meta || (last?.birth === meta.birth && last.seq >= meta.seq)) continue;
      await writeMirror(database.name, rows, { ...meta, removed: countRemoved(meta) });
      await keepCanary(database, guarding.counted);
    }
  });
}

/** The same as a change would have it: for one that was made where the storage outside cannot be reached. */
export function noteChanges(): void {
  for (const { database, guarding } of watched) {
    noteChange(database, () => keepCanary(database, guarding.counted));
  }
}
