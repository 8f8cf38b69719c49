import type { JSX } from 'preact';
import { t } from '@/i18n/app';

/** An empty library, and how to begin. */
export function NothingKept(): JSX.Element {
  return (
    <section class="dg-nothing dg-stack" aria-labelledby="nothing">
      <h2 id="nothing">{t('nothingKept')}</h2>
      <ol class="dg-steps dg-stack">
        <li>{t('beginOpen')}</li>
        <li>{t('beginKeep')}</li>
        <li>{t('beginFiles')}</li>
      </ol>
    </section>
  );
}
