import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from './Button';
import { isFreeKey } from './is-free-key';
import { KeyList } from './KeyList';
import { useSettings } from './use-settings';

/** The list of keys, which the key ? opens on every page of ours, unless the reader wants no keys of one letter. */
export function KeySheet(): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const letters = useSettings()?.letterKeys === true;
  // At once, and not after the next paint, which a page behind another one waits for: the list already says which keys there are.
  useLayoutEffect(() => {
    if (!letters) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '?' || !isFreeKey(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [letters]);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="keys-heading" onClose={() => setOpen(false)}>
      <div class="dg-stack">
        <h2 id="keys-heading">{t('keys')}</h2>
        <KeyList />
        <div class="dg-row">
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
          <a class="dg-button dg-quiet" href="/options.html#keys">
            {t('keysOptions')}
          </a>
        </div>
      </div>
    </dialog>
  );
}
