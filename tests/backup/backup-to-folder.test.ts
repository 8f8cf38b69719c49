import { describe, expect, it } from 'vitest';
import { backupsInFolder, backupToFolder } from '@/backup/backup-to-folder';
import { InventedFolder } from './invented-folder';

const backup = (day: string) => ({ name: `dogear-backup-${day}.zip`, blob: new Blob([day]) });

describe('backupToFolder', () => {
  it('keeps the newest backups, and touches nothing else in the folder', async () => {
    const folder = new InventedFolder();
    folder.files.set('dogear-backup-notes.txt', new Blob(['mine']));
    folder.files.set('dogear-copy-2020-01-01.zip', new Blob(['mine too']));
    for (const day of [1, 2, 3, 4, 5, 6, 7]) await backupToFolder(folder, backup(`2026-01-0${day}`));
    const kept = [3, 4, 5, 6, 7].map((day) => `dogear-backup-2026-01-0${day}.zip`);
    expect(kept).toHaveLength(backupsInFolder);
    expect([...folder.files.keys()].sort()).toEqual(
      [...kept, 'dogear-backup-notes.txt', 'dogear-copy-2020-01-01.zip'].sort(),
    );
  });

  it('leaves everything as it was where the disk is full', async () => {
    const folder = new InventedFolder();
    for (const day of [1, 2, 3, 4, 5]) await backupToFolder(folder, backup(`2026-01-0${day}`));
    folder.full = true;
    await expect(backupToFolder(folder, backup('2026-01-05'))).rejects.toThrow('full');
    await expect(backupToFolder(folder, backup('2026-01-06'))).rejects.toThrow('full');
    expect(folder.files.size).toBe(5);
    expect(await folder.files.get('dogear-backup-2026-01-05.zip')?.text()).toBe('2026-01-05');
  });
});
