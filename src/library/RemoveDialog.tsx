import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { deleteWork } from '@/store/works';
import { Button } from '@/ui/Button';
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
  useEffect(() => dialog.current?.showModal(), []);

  const remove = async (): Promise<void> => {
    try {
      await deleteWork(line.id);
      onDone(true);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="remove-heading" onClose={() => onDone(false)}>
      <div class="dg-stack">
        <h2 id="remove-heading">{t('removeQuestion', { title: line.title })}</h2>
        <p>{t('removeWhat', { count: line.chaptersKept })}</p>
        {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
        <div class="dg-row">
          <Button onClick={() => dialog.current?.close()}>{t('removeNo')}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
