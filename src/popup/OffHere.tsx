import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { sendToTab } from '@/messages/wire';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { OffSwitch } from '@/ui/OffSwitch';

interface Props {
  /** The tab with a page of AO3 that hears us; null where there is none. */
  tab: number | null;
  /** We are off on that page alone. */
  isPageOff: boolean;
  /** The page has been turned off or on. */
  onTurned(): void;
}

/** Turns all of ours off and on: on the page below the popup, for an hour, or for good. */
export function OffHere({ tab, isPageOff, onTurned }: Props): JSX.Element {
  const turn = async (off: boolean): Promise<void> => {
    if (tab !== null) await sendToTab(tab, 'turnPage', off);
    onTurned();
  };
  if (isPageOff) {
    return (
      <Notice>
        <div class="dg-stack">
          <p>{t('offNowPage')}</p>
          <Button look="primary" onClick={() => void turn(false)}>
            {t('offTurnOn')}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <OffSwitch>{tab !== null && <Button onClick={() => void turn(true)}>{t('offPage')}</Button>}</OffSwitch>
  );
}
