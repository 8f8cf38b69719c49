import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { MessageFailed, sendToTab } from '@/messages/wire';
import type { Kept } from '@/model/kept';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

type Progress =
  | { kind: 'idle' }
  | { kind: 'keeping' }
  | { kind: 'kept'; kept: Kept }
  | { kind: 'failed'; error: unknown };

/** Keeps what the tab shows, and says what came of it. */
export function KeepButton(props: { tab: number; label: string; again: boolean }): JSX.Element {
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const keep = async (): Promise<void> => {
    setProgress({ kind: 'keeping' });
    try {
      setProgress({ kind: 'kept', kept: await sendToTab(props.tab, 'keepPage', null) });
    } catch (error) {
      setProgress({ kind: 'failed', error });
    }
  };
  return (
    <>
      <Button
        look={props.again ? 'plain' : 'primary'}
        busy={progress.kind === 'keeping'}
        onClick={() => void keep()}
      >
        {progress.kind === 'keeping' ? t('keeping') : props.label}
      </Button>
      {progress.kind === 'kept' && (
        <Notice>{progress.kept.outcome === 'same' ? t('keptSame') : t('keptNow')}</Notice>
      )}
      {progress.kind === 'failed' && <Notice trouble>{sayFailure(progress.error)}</Notice>}
    </>
  );
}

function sayFailure(error: unknown): string {
  const code = error instanceof MessageFailed ? error.code : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'changed') return t('pageChanged', { part: message });
  if (code === 'obstacle') return t('keepObstacle');
  if (code === 'cannot-write') return t('cannotWrite');
  if (code === 'no answer') return t('tabDeaf');
  return t('keepFailed', { error: message });
}
