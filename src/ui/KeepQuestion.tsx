import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { Button } from './Button';
import { useSettings } from './use-settings';

/** The one question of the first run: whether every work that is opened shall be kept. Gone once it is answered. */
export function KeepQuestion(): JSX.Element | null {
  const settings = useSettings();
  if (settings === null || settings.keepAutomatically !== null) return null;
  const answer = (keepAutomatically: boolean) => () => void saveSettings({ keepAutomatically });
  return (
    <section class="dg-card dg-stack dg-question" aria-label={t('keepQuestionLabel')}>
      <p>{t('keepQuestion')}</p>
      <div class="dg-row">
        <Button onClick={answer(true)}>{t('keepQuestionYes')}</Button>
        <Button onClick={answer(false)}>{t('keepQuestionNo')}</Button>
      </div>
    </section>
  );
}
