import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import { removeWorks } from '@/store/removed';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import type { Line } from './line';

interface Props {
  line: Line;
  /** Called once it is settled; `removed` tells how. */
  onDone(removed: boolean): void;
}

/** Asks before a work is removed, and says what that means. */
export function RemoveDialog({ line, onDone }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);
  // An only copy needs a second yes, in other words and in another place.
  const [sure, setSure] = useState(false);
  const only = line.absence?.kind === 'missing' ? line.absence : null;
  useEffect(() => dialog.current?.showModal(), []);

  const remove = async (): Promise<void> => {
    try {
      await removeWorks([line.id], Date.now());
      onDone(true);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="remove-heading" onClose={() => onDone(false)}>
      {only && sure ? (
        <div key="sure" class="dg-stack">
          <h2 id="remove-heading">{t('removeOnlyCopy', { title: line.title })}</h2>
          <p>{t('removeOnlyCopyWhat', { day: date(dayOf(only.at)) })}</p>
          {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
          <Button look="danger" onClick={() => void remove()}>
            {t('removeOnlyCopyYes')}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t('removeNo')}</Button>
        </div>
      ) : (
        <div key="ask" class="dg-stack">
          <h2 id="remove-heading">{t('removeQuestion', { title: line.title })}</h2>
          <p>{t('removeWhat', { count: line.chaptersKept })}</p>
          {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
          <div class="dg-row">
            <Button onClick={() => dialog.current?.close()}>{t('removeNo')}</Button>
            <Button look="danger" onClick={() => (only ? setSure(true) : void remove())}>
              {t('remove')}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
