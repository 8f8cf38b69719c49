import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '@/i18n/app';
import { saveSettings } from '@/settings/settings';
import { countSeen, forgetSeen } from '@/store/seen';
import { Switch } from '@/ui/Switch';
import { useLive } from '@/ui/use-live';

/** Whether works that were seen in lists are remembered, for trying rules on them; turned off, they are forgotten. */
export function SeenWorks({ on }: { on: boolean }): JSX.Element {
  const live = useLive(countSeen, []);
  const count = live.kind === 'ready' ? live.value : 0;
  useEffect(() => {
    // Also where it was turned off by a backup, or while a list was just being remembered.
    if (!on && count > 0) void forgetSeen();
  }, [on, count]);
  return (
    <div class="dg-setting">
      <Switch
        label={t('rememberSeen')}
        on={on}
        described="remember-seen-what"
        onSwitch={(on) => void saveSettings({ rememberSeen: on })}
      />
      <p id="remember-seen-what" class="dg-soft dg-small">
        {t('rememberSeenWhat')} {t('seenCount', { count })}
      </p>
    </div>
  );
}
