import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { Banner } from '@/ui/Banner';
import { useSettings } from '@/ui/use-settings';
import { Rules } from './Rules';
import { StorageUse } from './StorageUse';

/** options.html: what the reader can choose, what is stored, and what Dogear promises. */
export function Options(): JSX.Element {
  const settings = useSettings();
  useEffect(() => {
    document.title = `${t('options')} – ${t('dogear')}`;
  }, []);
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack dg-options">
        <h1>{t('options')}</h1>
        <section class="dg-card dg-stack" aria-labelledby="keeping">
          <h2 id="keeping">{t('optionsKeeping')}</h2>
          <label class="dg-switch">
            <input
              type="checkbox"
              checked={settings?.keepAutomatically === true}
              disabled={settings === null}
              aria-describedby="keeping-what"
              onChange={({ currentTarget }) =>
                void saveSettings({ keepAutomatically: currentTarget.checked })
              }
            />
            <span>{t('keepAutomatically')}</span>
          </label>
          <p id="keeping-what" class="dg-soft">
            {t('keepAutomaticallyWhat')}
          </p>
        </section>
        <Rules />
        <StorageUse />
        <section class="dg-card dg-stack" aria-labelledby="keys">
          <h2 id="keys">{t('optionsKeys')}</h2>
          <p>{t('optionsKeysWhat')}</p>
        </section>
        <section class="dg-card dg-stack" aria-labelledby="about">
          <h2 id="about">{t('optionsAbout')}</h2>
          <p>{t('aboutPrivacy')}</p>
          <p>{t('aboutNetwork')}</p>
          <p class="dg-soft">
            {t('aboutVersion', { version: browser.runtime.getManifest().version })} {t('aboutAo3')}
          </p>
        </section>
      </main>
    </>
  );
}
