import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { usePopupKey } from './use-popup-key';
import { useSettings } from './use-settings';

/** Which keys do what, as they are now: that of the popup is the reader's own, and those of one letter may be off. */
export function KeyList(): JSX.Element {
  const popup = usePopupKey();
  const letters = useSettings()?.letterKeys === true;
  return (
    <>
      {popup === '' && <p>{t('keyPopupNone')}</p>}
      <dl class="dg-keys">
        {popup && <Key name={popup} what={t('keyPopup')} />}
        <Key name="← →" what={t('keyArrows')} />
        {letters && <Key name="C" what={t('keyC')} />}
        {letters && <Key name="?" what={t('keySheet')} />}
        <Key name="Esc" what={t('keyEscape')} />
      </dl>
    </>
  );
}

function Key({ name, what }: { name: string; what: string }): JSX.Element {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
