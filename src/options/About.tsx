import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';

/** What Dogear promises, and which version of it this is. */
export function About(): JSX.Element {
  return (
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
  );
}
