import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { Contents } from './Contents';
import type { Entry } from './list-entries';

/** The contents beside a chapter: a button, and a drawer that closes once a chapter is chosen. */
export function ContentsDrawer({ entries, open }: { entries: readonly Entry[]; open: number }): JSX.Element {
  const drawer = useRef<HTMLDialogElement>(null);
  const close = (): void => drawer.current?.close();
  const show = (): void => {
    drawer.current?.showModal();
    // A list of a thousand chapters opens where the reader is.
    drawer.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  // With the page that shows the chapter, not after it: who presses at once must not see the drawer close again.
  useLayoutEffect(() => {
    if (drawer.current?.open) close();
  }, [open]);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={show}>
        {t('contents')}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes a dialog by itself */}
      <dialog
        ref={drawer}
        class="dg-drawer"
        aria-labelledby="drawer-heading"
        onClick={(event) => event.target === drawer.current && close()}
      >
        <div class="dg-stack dg-drawer-inside">
          <div class="dg-row dg-apart">
            <h2 id="drawer-heading">{t('contents')}</h2>
            <Button look="quiet" onClick={close}>
              {t('close')}
            </Button>
          </div>
          <Contents entries={entries} open={open} />
        </div>
      </dialog>
    </>
  );
}
