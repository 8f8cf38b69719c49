import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { NewerBackup } from '@/backup/backup-head';
import { NotABackup } from '@/backup/read-backup';
import { type RestoreReport, restoreBackup } from '@/backup/restore-backup';
import { t } from '@/i18n/app';
import { NotUnderstood } from '@/model/parse';
import type { SaveWatch } from '@/model/saving';
import { CannotWrite } from '@/store/cannot-write';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { FileField } from './FileField';
import { RestoreReview } from './RestoreReview';
import { renewFamilies, restoreSetup } from './setup';
import { useErrand } from './use-errand';

/** Brings a backup in: says first what that would do, and does it when the reader says so. */
export function BackupRestore(): JSX.Element {
  const [file, setFile] = useState<File | null>(null);
  const [withSetup, setWithSetup] = useState(true);
  const [review, beginReview] = useErrand<RestoreReport>();
  const [restored, beginRestore, stop] = useErrand<RestoreReport>();
  const isChosen = file !== null && restored.kind === 'idle';

  const look = (chosen: File): void => {
    setFile(chosen);
    beginReview((watch) => go(chosen, false, watch));
  };
  const bringIn = (chosen: File): void =>
    beginRestore(async (watch) => {
      const report = await go(chosen, true, watch);
      if (withSetup && report.setup) await restoreSetup(report.setup);
      if (report.families > 0) await renewFamilies();
      return report;
    });
  const busy = [review, restored].find((errand) => errand.kind === 'running');
  const failed = [review, restored].find((errand) => errand.kind === 'failed');

  return (
    <div class="dg-stack">
      <h3>{t('restore')}</h3>
      <FileField
        label={t('restoreChoose')}
        accept=".zip,application/zip"
        disabled={restored.kind === 'running'}
        take={look}
      />
      <div role="status" class="dg-stack">
        {busy?.kind === 'running' && (
          <>
            <label class="dg-small" for="restore-progress">
              {t(restored.kind === 'running' ? 'restoreWriting' : 'restoreReading')}
            </label>
            <progress id="restore-progress" max={busy.total} value={busy.done} />
          </>
        )}
        {isChosen && review.kind === 'done' && <RestoreReview report={review.result} />}
        {restored.kind === 'done' && <p>{t('restoreDone')}</p>}
        {restored.kind === 'stopped' && <p>{t('backupStopped')}</p>}
      </div>
      {failed?.kind === 'failed' && <Notice trouble>{sayFailure(failed.error)}</Notice>}
      {isChosen && review.kind === 'done' && review.result.setup && (
        <label class="dg-switch">
          <input
            type="checkbox"
            checked={withSetup}
            onChange={({ currentTarget }) => setWithSetup(currentTarget.checked)}
          />
          <span>{t('restoreSetup')}</span>
        </label>
      )}
      <div class="dg-row">
        {isChosen && review.kind === 'done' && (
          <Button look="primary" onClick={() => bringIn(file)}>
            {t('restoreNow')}
          </Button>
        )}
        {isChosen && review.kind === 'done' && (
          <Button onClick={() => setFile(null)}>{t('restoreNot')}</Button>
        )}
        {restored.kind === 'running' && <Button onClick={stop}>{t('backupStop')}</Button>}
      </div>
    </div>
  );
}

const go = (file: File, write: boolean, watch: SaveWatch): Promise<RestoreReport> =>
  restoreBackup(file, { ...watch, write, now: Date.now() });

function sayFailure(error: unknown): string {
  if (error instanceof NotABackup || error instanceof NotUnderstood) return t('restoreNotABackup');
  if (error instanceof NewerBackup) return t('restoreNewer');
  if (error instanceof CannotWrite) return t('cannotWrite');
  return t('restoreFailed', { error: error instanceof Error ? error.message : String(error) });
}
