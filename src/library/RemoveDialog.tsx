import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { removeWorks } from '@/store/removed';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Line } from './line';
import { OnlyCopies } from './OnlyCopies';

interface Props {
  line: Line;
  /** Called once it is settled; `removed` tells how. */
  onDone(removed: boolean): void;
}

/** Asks before a work is removed, and says what that means. */
export function RemoveDialog({ line, onDone }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);
  // An only copy needs a second yes.
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
        <OnlyCopies
          copies={[{ id: line.id, title: line.title, at: only.at }]}
          yes={t('removeOnlyCopyYes')}
          failed={failed}
          onYes={() => void remove()}
          onNo={() => dialog.current?.close()}
        />
      ) : (
        <div key="ask" class="dg-stack">
          <h2 id="remove-heading">{t('removeQuestion', { title: line.title })}</h2>
          <p>{t('removeWhat', { count: line.chaptersKept + line.chaptersGone })}</p>
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
