import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { type Settings, saveSettings } from '@/settings/settings';
import { Switch } from '@/ui/Switch';

type Name = 'keepAutomatically' | 'creatorStyle' | 'showPictures';

/** Whether every work that is opened is kept, and how what is kept is shown. */
export function Keeping({ settings }: { settings: Settings | null }): JSX.Element {
  const on = (name: Name) => ({
    on: settings?.[name] === true,
    disabled: settings === null,
    described: `${name}-what`,
    onSwitch: (value: boolean) => void saveSettings({ [name]: value }),
  });
  const what = (name: Name): JSX.Element => (
    <p id={`${name}-what`} class="dg-soft">
      {t(`${name}What`)}
    </p>
  );
  return (
    <section class="dg-card dg-stack" aria-labelledby="keeping">
      <h2 id="keeping">{t('optionsKeeping')}</h2>
      <Switch label={t('keepAutomatically')} {...on('keepAutomatically')} />
      {what('keepAutomatically')}
      <Switch label={t('creatorStyle')} {...on('creatorStyle')} />
      {what('creatorStyle')}
      <Switch label={t('showPictures')} {...on('showPictures')} />
      {what('showPictures')}
    </section>
  );
}
