// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { BackupToFolder } from '@/library/BackupToFolder';
import { loadLastBackup } from '@/settings/last-backup';
import { InventedFolder } from '../backup/invented-folder';
import { resetExtension } from '../fake-extension';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => {
  const { fake } = await import('../fake-extension');
  return { browser: { ...fake, runtime: { ...fake.runtime, getManifest: () => ({ version: '1.2.3' }) } } };
});

/** The folder that the reader chose; it asks again, as folders do after the browser was closed. */
class AskingFolder extends InventedFolder {
  allowed = true;
  queryPermission = async () => (this.allowed ? 'granted' : 'prompt');
  requestPermission = async () => {
    this.allowed = true;
    return 'granted';
  };
}
const chosen = vi.hoisted((): { folder: unknown } => ({ folder: null }));
vi.mock('@/store/backup-folder', () => ({ findBackupFolder: async () => chosen.folder }));

let folder: AskingFolder;
beforeEach(() => {
  resetExtension();
  folder = new AskingFolder();
  chosen.folder = folder;
});

const isWritten = () => vi.waitFor(() => expect(folder.files.size).toBe(1), 5_000);

describe('BackupToFolder', () => {
  it('does nothing where no folder was chosen', async () => {
    chosen.folder = null;
    await show(<BackupToFolder />);
    expect(shownText()).toBe('');
    expect(await loadLastBackup()).toBeNull();
  });

  it('makes the backup that is due, and says nothing', async () => {
    await show(<BackupToFolder />);
    await isWritten();
    await vi.waitFor(async () => expect(await loadLastBackup()).not.toBeNull());
    expect(shownText()).toBe('');
  });

  it('asks for leave where the browser wants that, and makes it then', async () => {
    folder.allowed = false;
    await show(<BackupToFolder />);
    await vi.waitFor(() => expect(shownText()).toContain(t('backupFolderClosed', { name: 'Backups' })));
    expect(folder.files.size).toBe(0);
    await press(t('backupFolderAllow'));
    await isWritten();
    await vi.waitFor(() => expect(shownText()).toBe(''));
  });

  it('says that the folder cannot be written, and tries again when told', async () => {
    folder.full = true;
    await show(<BackupToFolder />);
    await vi.waitFor(() => expect(shownText()).toContain('No backup could be written'), 5_000);
    folder.full = false;
    await press(t('backupFolderAgain'));
    await isWritten();
    await vi.waitFor(() => expect(shownText()).toBe(''));
  });
});
