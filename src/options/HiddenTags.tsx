import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { changeSettings } from '@/settings/change-settings';
import { type HiddenKind, hiddenKinds, type Settings } from '@/settings/settings';
import { Switch } from '@/ui/Switch';

/** Which tags are hidden from view, for readers who want no spoilers. Rules go on seeing them. */
export function HiddenTags({ settings }: { settings: Settings | null }): JSX.Element {
  return (
    <section class="dg-card dg-stack" aria-labelledby="spoilers">
      <h2 id="spoilers">{t('optionsSpoilers')}</h2>
      <p class="dg-soft">{t('hideTagsWhat')}</p>
      {hiddenKinds.map((kind) => (
        <Switch
          key={kind}
          label={t(`hide_${kind}`)}
          on={settings?.hiddenTags.includes(kind) === true}
          disabled={settings === null}
          onSwitch={(on) => void hide(kind, on)}
        />
      ))}
    </section>
  );
}

function hide(kind: HiddenKind, on: boolean): Promise<void> {
  return changeSettings(({ hiddenTags }) => ({
    hiddenTags: hiddenKinds.filter((one) => (one === kind ? on : hiddenTags.includes(one))),
  }));
}
