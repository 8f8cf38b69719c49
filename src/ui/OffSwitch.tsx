import type { ComponentChildren, JSX } from 'preact';
import { t } from '@/i18n/app';
import { saveOff } from '@/settings/off';
import { Button } from './Button';
import { Notice } from './Notice';
import { timeOf } from './time-of';
import { useOff } from './use-off';

const hourMs = 3_600_000;

/**
 * Turns all of ours off on AO3's pages, for an hour or for good, and on again. `children`: other ways to turn it off,
 * which come first.
 */
export function OffSwitch({ children }: { children?: ComponentChildren }): JSX.Element | null {
  const off = useOff();
  if (off === undefined) return null;
  if (off === null) {
    return (
      <details class="dg-off">
        <summary>{t('offChoose')}</summary>
        <div class="dg-stack">
          <p class="dg-soft dg-small">{t('offWhat')}</p>
          <div class="dg-row">
            {children}
            <Button onClick={() => void saveOff(Date.now() + hourMs)}>{t('offHour')}</Button>
            <Button onClick={() => void saveOff('for good')}>{t('offForGood')}</Button>
          </div>
        </div>
      </details>
    );
  }
  const said = off === 'for good' ? t('offNowForGood') : t('offNowUntil', { time: timeOf(off, Date.now()) });
  return (
    <Notice>
      <div class="dg-stack">
        <p>{said}</p>
        <Button look="primary" onClick={() => void saveOff(null)}>
          {t('offTurnOn')}
        </Button>
      </div>
    </Notice>
  );
}
