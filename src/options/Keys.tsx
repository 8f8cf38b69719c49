import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';
import { type Settings, saveSettings } from '@/settings/settings';
import { Button } from '@/ui/Button';
import { KeyList } from '@/ui/KeyList';
import { Switch } from '@/ui/Switch';
import { usePopupKey } from '@/ui/use-popup-key';

/** Which keys do what, where the browser lets one choose another, and whether single letters are keys. */
export function Keys({ settings }: { settings: Settings | null }): JSX.Element {
  const popup = usePopupKey();
  return (
    <section class="dg-card dg-stack" aria-labelledby="keys">
      <h2 id="keys">{t('keys')}</h2>
      <KeyList />
      {popup !== null && (
        <div class="dg-row">
          <Button onClick={() => void openShortcuts()}>{t('keysChange')}</Button>
        </div>
      )}
      <div class="dg-setting">
        <Switch
          label={t('letterKeys')}
          on={settings?.letterKeys === true}
          disabled={settings === null}
          described="letter-keys-what"
          onSwitch={(letterKeys) => void saveSettings({ letterKeys })}
        />
        <p id="letter-keys-what" class="dg-soft dg-small">
          {t('letterKeysWhat')}
        </p>
      </div>
    </section>
  );
}

/** Firefox has a function for it; in Chromium it is a page that only an extension may open. */
async function openShortcuts(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    await commands.openShortcutSettings();
  } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
