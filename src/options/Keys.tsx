import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';

/** Which keys do what. Readers may have chosen another for the popup, or none; phones have no keys to choose. */
export function Keys(): JSX.Element {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const commands: typeof browser.commands | undefined = browser.commands;
    void commands?.getAll().then((all) => setKey(all.find(isPopup)?.shortcut ?? ''));
  }, []);
  return (
    <section class="dg-card dg-stack" aria-labelledby="keys">
      <h2 id="keys">{t('optionsKeys')}</h2>
      {key !== null && <p>{key === '' ? t('optionsKeysNone') : t('optionsKeysPopup', { key })}</p>}
      <p>{t('optionsKeysWhat')}</p>
    </section>
  );
}

const isPopup = ({ name }: { name?: string | undefined }): boolean => name === '_execute_action';
