import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { removeWorks } from '@/store/removed';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

interface Props {
  works: readonly WorkId[];
  /** Called once it is settled; `removed` tells how. */
  onDone(removed: boolean): void;
}

/** Asks before many works are removed: nobody types a number by mistake. */
export function RemoveManyDialog({ works, onDone }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const count = works.length;
  const isSure = typed.trim() === String(count) || typed.trim() === number(count);

  const remove = (): void => {
    removeWorks(works, Date.now()).then(
      () => onDone(true),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="remove-heading" onClose={() => onDone(false)}>
      <form
        class="dg-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) remove();
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
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
          <Button type="submit" look="danger" busy={!isSure}>
            {t('remove')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
