import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { Banner } from '@/ui/Banner';
import { Switch } from '@/ui/Switch';
import { useSettings } from '@/ui/use-settings';
import { AskingAo3 } from './AskingAo3';
import { Backups } from './Backups';
import { HiddenTags } from './HiddenTags';
import { Keys } from './Keys';
import { OnPages } from './OnPages';
import { Reading } from './Reading';
import { Rules } from './Rules';
import { Shelves } from './Shelves';
import { StorageUse } from './StorageUse';

/**
 * options.html: what the reader can choose, what is stored, and what Dogear promises. `notice`: what the library has to
 * say first.
 */
export function Options({ notice }: { notice?: JSX.Element }): JSX.Element {
  const settings = useSettings();
  useEffect(() => {
    document.title = `${t('options')} – ${t('dogear')}`;
  }, []);
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack dg-options">
        <h1>{t('options')}</h1>
        {notice}
        <section class="dg-card dg-stack" aria-labelledby="keeping">
          <h2 id="keeping">{t('optionsKeeping')}</h2>
          <Switch
            label={t('keepAutomatically')}
            on={settings?.keepAutomatically === true}
            disabled={settings === null}
            described="keeping-what"
            onSwitch={(keepAutomatically) => void saveSettings({ keepAutomatically })}
          />
          <p id="keeping-what" class="dg-soft">
            {t('keepAutomaticallyWhat')}
          </p>
        </section>
        {settings && <AskingAo3 restrictedWorks={settings.restrictedWorks} />}
        {settings && <Reading {...settings} />}
        {settings && <Shelves {...settings} />}
        <OnPages settings={settings} />
        <Rules />
        <HiddenTags settings={settings} />
        <StorageUse />
        <Backups />
        <Keys />
        <section class="dg-card dg-stack" aria-labelledby="about">
          <h2 id="about">{t('optionsAbout')}</h2>
          <p>{t('aboutPrivacy')}</p>
          <p>{t('aboutNetwork')}</p>
          <p>
            <a href="/diagnostics.html">{t('diagnosticsOpen')}</a>
          </p>
          <p class="dg-soft">
            {t('aboutVersion', { version: browser.runtime.getManifest().version })} {t('aboutAo3')}
          </p>
        </section>
      </main>
    </>
  );
}
