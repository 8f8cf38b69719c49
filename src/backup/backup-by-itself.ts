import { loadLastBackup, saveLastBackup } from '@/settings/last-backup';
import { backupToFolder, type Folder } from './backup-to-folder';
import { countLibrary } from './gather-library';
import { loadSetup } from './load-setup';
import { makeBackup } from './make-backup';

/** A backup is due a day after the last one. */
const everyMs = 24 * 60 * 60 * 1000;

/**
 * Makes a backup into the reader's folder if one is due: everything that nobody could bring back for them. Two pages do
 * not make it at once. `app`: the version of Dogear; `now` in ms. Tells whether one was made. Throws BackupFlawed, and
 * what the browser says of the folder; the backups that are there stay then.
 */
export async function backupByItself(
  folder: Folder,
  { app, now, signal }: { app: string; now: number; signal: AbortSignal },
): Promise<boolean> {
  return navigator.locks.request('backup-folder', { ifAvailable: true }, async (lock) => {
    const last = await loadLastBackup();
    // A clock that was put back is no reason to wait.
    if (lock === null || (last && last.at <= now && now - last.at < everyMs)) return false;
    const { works } = await countLibrary();
    const file = await makeBackup(
      { extent: 'irreplaceable', app, now, setup: await loadSetup() },
      { onProgress: () => undefined, signal },
    );
    await backupToFolder(folder, file);
    await saveLastBackup({ at: now, works });
    return true;
  });
}
