import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { removeWorks } from '@/store/removed';
import { findWorks } from '@/store/works';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { OnlyCopies, type OnlyCopy, onlyCopiesAmong } from './OnlyCopies';

interface Props {
  works: readonly WorkId[];
  /** Called once it is settled; `removed` tells how. */
  onDone(removed: boolean): void;
}

/** Asks before many works are removed: nobody types a number by mistake, and only copies among them are named. */
export function RemoveManyDialog({ works, onDone }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const [copies, setCopies] = useState<readonly OnlyCopy[] | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const count = works.length;
  const isSure = typed.trim() === String(count) || typed.trim() === number(count);

  const attempt = (step: () => Promise<void>): void => {
    step().catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  const remove = async (): Promise<void> => {
    await removeWorks(works, Date.now());
    onDone(true);
  };
  // A selection may hold works that the list does not show any more: the library says what each of them is.
  const ask = async (): Promise<void> => {
    const found = onlyCopiesAmong(await findWorks(works));
    if (found.length === 0) await remove();
    else setCopies(found);
  };
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="remove-heading" onClose={() => onDone(false)}>
      {copies ? (
        <OnlyCopies
          copies={copies}
          yes={count === 1 ? t('removeOnlyCopyYes') : t('removeWithOnlyCopies', { count })}
          failed={failed}
          onYes={() => attempt(remove)}
          onNo={close}
        />
      ) : (
        <form
          key="ask"
          class="dg-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (isSure) attempt(ask);
          }}
        >
          <h2 id="remove-heading">{t('removeSelected', { count })}</h2>
          <p>{t('removeSelectedWhat')}</p>
          <label class="dg-stack">
            {t('removeTyped', { count })}
            <input
              class="dg-field"
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
          <div class="dg-row">
            <Button onClick={close}>{t('close')}</Button>
            <Button type="submit" look="danger" busy={!isSure}>
              {t('remove')}
            </Button>
          </div>
        </form>
      )}
    </dialog>
  );
}
