import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { hiddenKinds, type Settings, saveSettings } from '@/settings/settings';

/** Which tags are hidden from view, for readers who want no spoilers. Rules go on seeing them. */
export function HiddenTags({ settings }: { settings: Settings | null }): JSX.Element {
  const hidden = settings?.hiddenTags ?? [];
  return (
    <section class="dg-card dg-stack" aria-labelledby="spoilers">
      <h2 id="spoilers">{t('optionsSpoilers')}</h2>
      <p class="dg-soft">{t('hideTagsWhat')}</p>
      {hiddenKinds.map((kind) => (
        <label key={kind} class="dg-switch">
          <input
            type="checkbox"
            checked={hidden.includes(kind)}
            disabled={settings === null}
            onChange={({ currentTarget: { checked } }) =>
              void saveSettings({
                hiddenTags: hiddenKinds.filter((one) => (one === kind ? checked : hidden.includes(one))),
              })
            }
          />
          <span>{t(`hide_${kind}`)}</span>
        </label>
      ))}
    </section>
  );
}
