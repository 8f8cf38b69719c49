import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { backupByItself } from '@/backup/backup-by-itself';
import { backupsInFolder } from '@/backup/backup-to-folder';
import { t } from '@/i18n/app';
import { findBackupFolder, keepBackupFolder } from '@/store/backup-folder';
import { Button } from '@/ui/Button';
import { canChooseFolder, chooseFolder } from '@/ui/choose-folder';
import { Notice } from '@/ui/Notice';
import { useErrand } from './use-errand';

/** Backups that are made by themselves into a folder of the reader's, where the browser knows folders. */
export function BackupFolder({ onMade }: { onMade(): void }): JSX.Element | null {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  const [errand, begin] = useErrand<boolean>();
  useEffect(() => {
    // A database cannot be opened everywhere (in private windows of Firefox, for one): nothing is asked without need.
    if (canChooseFolder()) findBackupFolder().then(setFolder, console.error);
  }, []);
  if (!canChooseFolder()) return null;

  const choose = async (): Promise<void> => {
    const chosen = await chooseFolder();
    if (!chosen) return;
    const app = browser.runtime.getManifest().version;
    begin(async ({ signal }) => {
      await keepBackupFolder(chosen);
      setFolder(chosen);
      const isMade = await backupByItself(chosen, { app, now: Date.now(), signal });
      if (isMade) onMade();
      return isMade;
    });
  };
  const stop = (): void =>
    begin(async () => {
      await keepBackupFolder(null);
      setFolder(null);
      return false;
    });
  return (
    <div class="dg-stack">
      <h3>{t('backupFolder')}</h3>
      <p>
        {folder
          ? t('backupFolderIs', { name: folder.name, count: backupsInFolder })
          : t('backupFolderWhat', { count: backupsInFolder })}
      </p>
      {errand.kind === 'failed' && (
        <Notice trouble>{t('backupFolderFailed', { error: String(errand.error) })}</Notice>
      )}
      <div class="dg-row">
        <Button busy={errand.kind === 'running'} onClick={() => void choose()}>
          {t(folder ? 'backupFolderOther' : 'backupFolderChoose')}
        </Button>
        {folder && <Button onClick={stop}>{t('backupFolderStop')}</Button>}
        <p role="status">{errand.kind === 'done' && errand.result && t('backupFolderMade')}</p>
      </div>
    </div>
  );
}
