import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';
import { findBackupFolder } from '@/store/backup-folder';
import { Button } from '@/ui/Button';
import { askToWrite, mayWrite } from '@/ui/choose-folder';
import { Notice } from '@/ui/Notice';

type State =
  | { kind: 'quiet' }
  /** The browser no longer lets us write there, until the reader says so again. */
  | { kind: 'closed'; folder: FileSystemDirectoryHandle }
  | { kind: 'failed'; folder: FileSystemDirectoryHandle; error: unknown };

/** Makes the backup that is due into the reader's folder when the library is opened; speaks only where it cannot. */
export function BackupToFolder(): JSX.Element | null {
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const make = async (folder: FileSystemDirectoryHandle, signal: AbortSignal): Promise<void> => {
    try {
      // Only who has chosen a folder needs what makes a backup, and nobody before the page.
      const { backupByItself } = await import('@/backup/backup-by-itself');
      await backupByItself(folder, { app: browser.runtime.getManifest().version, now: Date.now(), signal });
      setState({ kind: 'quiet' });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      setState({ kind: 'failed', folder, error });
    }
  };
  useEffect(() => {
    const controller = new AbortController();
    const begin = async (): Promise<void> => {
      const folder = await findBackupFolder();
      if (!folder) return;
      if (await mayWrite(folder)) await make(folder, controller.signal);
      else setState({ kind: 'closed', folder });
    };
    begin().catch(console.error);
    return () => controller.abort();
  }, []);

  if (state.kind === 'quiet') return null;
  const { folder } = state;
  const again = async (): Promise<void> => {
    if (await askToWrite(folder)) await make(folder, new AbortController().signal);
  };
  return (
    <Notice trouble={state.kind === 'failed'}>
      <p>
        {state.kind === 'closed'
          ? t('backupFolderClosed', { name: folder.name })
          : t('backupFolderFailed', { error: String(state.error) })}
      </p>
      <div class="dg-row">
        <Button onClick={() => void again()}>
          {t(state.kind === 'closed' ? 'backupFolderAllow' : 'backupFolderAgain')}
        </Button>
        <a class="dg-button" href="/options.html#backups">
          {t('backupRemindGo')}
        </a>
      </div>
    </Notice>
  );
}
