import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Notice } from '@/ui/Notice';

/** What stands in place of the library where the browser gives us no database: Firefox's private windows. */
export function PrivateWindow(): JSX.Element {
  return (
    <>
      <Banner />
      <main class="dg-page dg-stack">
        <h1>{t('privateHeading')}</h1>
        <p>{t('privateWhat')}</p>
        <Notice>{t('privateDo')}</Notice>
        <p>
          <a class="dg-button" href="/options.html">
            {t('options')}
          </a>
        </p>
      </main>
    </>
  );
}
