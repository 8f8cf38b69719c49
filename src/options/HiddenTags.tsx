import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { type HiddenKind, hiddenKinds, loadSettings, type Settings, saveSettings } from '@/settings/settings';
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

/** The others as they are stored, which another page may have changed. */
async function hide(kind: HiddenKind, on: boolean): Promise<void> {
  const { hiddenTags } = await loadSettings();
  const hidden = hiddenKinds.filter((one) => (one === kind ? on : hiddenTags.includes(one)));
  await saveSettings({ hiddenTags: hidden });
}
