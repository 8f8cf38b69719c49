import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Saved } from './use-saving';

/** How far a file is, and what came of it. It is there from the beginning, so that what it says is read aloud. */
export function SaveProgress({ progress }: { progress: Saved }): JSX.Element {
  return (
    <div role="status" class="dg-stack">
      {progress.kind === 'writing' && (
        <>
          <label class="dg-small" for="save-progress">
            {t('saveWriting')}
          </label>
          <progress id="save-progress" max={progress.total} value={progress.done} />
        </>
      )}
      {progress.kind === 'done' && <p>{t('saveDone', { name: progress.name })}</p>}
      {progress.kind === 'cancelled' && <p>{t('saveCancelled')}</p>}
    </div>
  );
}
