import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { Switch } from '@/ui/Switch';
import { useSettings } from '@/ui/use-settings';

/** The third: the reader's place, with its switch. */
export function PlaceHeld(): JSX.Element {
  const settings = useSettings();
  return (
    <>
      <p>{t('welcomePlaceWhat')}</p>
      <Switch
        label={t('followReading')}
        on={settings?.followReading === true}
        disabled={settings === null}
        described="place-how"
        onSwitch={(followReading) => void saveSettings({ followReading })}
      />
      <p id="place-how" class="dg-soft">
        {t('welcomePlaceHow')}
      </p>
    </>
  );
}
