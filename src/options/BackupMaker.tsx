import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type BackupExtent, countLibrary, extents } from '@/backup/gather-library';
import { loadSetup } from '@/backup/load-setup';
import { makeBackup } from '@/backup/make-backup';
import { t } from '@/i18n/app';
import { type LastBackup, saveLastBackup } from '@/settings/last-backup';
import { Button } from '@/ui/Button';
import { downloadFile } from '@/ui/download-file';
import { Notice } from '@/ui/Notice';
import { useErrand } from './use-errand';

interface Props {
  last: LastBackup | null;
  onMade(): void;
}

/** Makes a backup file, says so once it was read again, and remembers when. */
export function BackupMaker({ last, onMade }: Props): JSX.Element {
  const [extent, setExtent] = useState<BackupExtent>('irreplaceable');
  const [making, begin, stop] = useErrand<string>();
  const busy = making.kind === 'running';

  const make = (): void =>
    begin(async (watch) => {
      const now = Date.now();
      const app = browser.runtime.getManifest().version;
      const file = await makeBackup({ extent, app, now, setup: await loadSetup() }, watch);
      downloadFile(file);
      await saveLastBackup({ at: now, works: (await countLibrary()).works });
      onMade();
      return file.name;
    });

  return (
    <div class="dg-stack">
      <p>{last ? t('backupLast', { day: new Date(last.at), count: last.works }) : t('backupNever')}</p>
      <fieldset class="dg-choices" disabled={busy}>
        <legend>{t('backupHow')}</legend>
        {extents.map((one) => (
          <label key={one}>
            <input type="radio" name="extent" checked={extent === one} onChange={() => setExtent(one)} />
            <span>
              {t(`backupHow_${one}`)}
              <span class="dg-soft dg-small">{t(`backupHowWhat_${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div role="status" class="dg-stack">
        {making.kind === 'running' && (
          <>
            <label class="dg-small" for="backup-progress">
              {t('backupMaking')}
            </label>
            <progress id="backup-progress" max={making.total} value={making.done} />
          </>
        )}
        {making.kind === 'done' && <p>{t('backupMade', { name: making.result })}</p>}
        {making.kind === 'stopped' && <p>{t('backupStopped')}</p>}
      </div>
      {making.kind === 'failed' && (
        <Notice trouble>{t('backupFailed', { error: String(making.error) })}</Notice>
      )}
      <div class="dg-row">
        {busy ? (
          <Button onClick={stop}>{t('backupStop')}</Button>
        ) : (
          <Button look="primary" onClick={make}>
            {t('backupMake')}
          </Button>
        )}
      </div>
    </div>
  );
}
