import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { Button } from './Button';
import { useSettings } from './use-settings';

interface Props {
  /** How many works AO3 shows only to readers who are logged in. */
  count: number;
  onAgree(): void;
}

/**
 * Asks whether works may be asked for with the reader's log-in, and says what AO3 makes of it. Nothing where there are
 * none, or where the reader said in the options that they never want it.
 */
export function CookieOffer({ count, onAgree }: Props): JSX.Element | null {
  const settings = useSettings();
  if (count === 0 || settings === null || settings.restrictedWorks === 'never') return null;
  return (
    <div class="dg-stack dg-offer">
      <p>{t('cookiesWhat', { count })}</p>
      <div>
        <Button onClick={onAgree}>{t('cookiesAgree', { count })}</Button>
      </div>
    </div>
  );
}
