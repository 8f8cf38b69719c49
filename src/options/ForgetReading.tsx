import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { countReading, forgetAllReading } from '@/store/forget-reading';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

/** Forgets every place and day, once the reader has said twice that they want that. */
export function ForgetReading(): JSX.Element | null {
  const live = useLive(countReading, []);
  const [asks, setAsks] = useState(false);
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  const { works, days } = live.value;
  if (works === 0 && days === 0) return null;
  if (!asks) {
    return (
      <div>
        <Button look="danger" onClick={() => setAsks(true)}>
          {t('forgetEverything')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <Notice>{t('forgetEverythingSure', { works, days })}</Notice>
      <div class="dg-row">
        <Button onClick={() => setAsks(false)}>{t('forgetKeep')}</Button>
        <Button look="danger" onClick={() => change(forgetAllReading)}>
          {t('forgetSure')}
        </Button>
      </div>
    </>
  );
}
