import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { type Settings, saveSettings } from '@/settings/settings';
import { OffSwitch } from '@/ui/OffSwitch';
import { Switch } from '@/ui/Switch';
import { OnPagesPicture } from './OnPagesPicture';

/** What of ours is shown on AO3's pages; each has its switch, a sentence `…What` that says what it does, and a picture. */
export const pageSwitches = [
  'rulesOnLists',
  'rulesOnWorks',
  'marksOnLists',
  'shelfOnPage',
  'placeOnPage',
  'copyOnPage',
] as const;

/** Each feature of ours on AO3's pages with its switch, and the one that turns all of them off. */
export function OnPages({ settings }: { settings: Settings | null }): JSX.Element {
  return (
    <section class="dg-card dg-stack" aria-labelledby="on-pages">
      <h2 id="on-pages">{t('optionsOnPages')}</h2>
      <OffSwitch />
      <p class="dg-soft">{t('onPagesWhat')}</p>
      {pageSwitches.map((name) => (
        <div key={name} class="dg-setting dg-pictured">
          <Switch
            label={t(name)}
            on={settings?.[name] === true}
            disabled={settings === null}
            described={`${name}-what`}
            onSwitch={(on) => void saveSettings({ [name]: on })}
          />
          <p id={`${name}-what`} class="dg-soft dg-small">
            {t(`${name}What`)}
          </p>
          <OnPagesPicture of={name} />
        </div>
      ))}
    </section>
  );
}
