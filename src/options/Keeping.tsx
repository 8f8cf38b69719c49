import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { type Settings, saveSettings } from '@/settings/settings';
import { Switch } from '@/ui/Switch';

/** Whether every work that is opened is kept. */
export function Keeping({ settings }: { settings: Settings | null }): JSX.Element {
  return (
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
  );
}
