import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { ownLists } from '@/model/own-entry';
import { takes } from '@/settings/lists-to-take';
import { type Settings, saveSettings } from '@/settings/settings';
import { Switch } from '@/ui/Switch';

/** What is taken over from the lists that AO3 keeps for the reader; each is something else, and has its switch. */
export function OwnLists({ settings }: { settings: Settings }): JSX.Element {
  return (
    <fieldset class="dg-choices" aria-describedby="own-lists-what">
      <legend>{t('ownLists')}</legend>
      {ownLists.map((list) => (
        <Switch
          key={list}
          label={t(`ownList_${list}`)}
          on={settings[takes[list]]}
          onSwitch={(on) => void saveSettings({ [takes[list]]: on })}
        />
      ))}
      <p id="own-lists-what" class="dg-soft dg-small">
        {t('ownListsWhat')}
      </p>
    </fieldset>
  );
}
