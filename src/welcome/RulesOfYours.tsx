import type { JSX } from 'preact';
import { t } from '@/i18n/app';

/** The second: what rules are for, and what they cannot do. */
export function RulesOfYours(): JSX.Element {
  return (
    <>
      <p>{t('welcomeRulesWhat')}</p>
      <p>{t('welcomeRulesHow')}</p>
      <p>{t('welcomeRulesUnsure')}</p>
    </>
  );
}
