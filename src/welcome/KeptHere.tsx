import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { KeepQuestion } from '@/ui/KeepQuestion';
import { useSettings } from '@/ui/use-settings';

/** The first of the steps: what is kept, where, and whether by itself. */
export function KeptHere(): JSX.Element {
  const settings = useSettings();
  const isAnswered = settings !== null && settings.keepAutomatically !== null;
  return (
    <>
      <p>{t('welcomeKeptWhat')}</p>
      <p>{t('welcomeKeptHow')}</p>
      <KeepQuestion />
      <p role="status" class="dg-soft">
        {isAnswered && t('welcomeKeptChosen')}
      </p>
    </>
  );
}
