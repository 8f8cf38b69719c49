import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { isToCome } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { findJob } from '@/store/jobs';
import { Button } from '@/ui/Button';
import { CookieOffer } from '@/ui/CookieOffer';
import { Notice } from '@/ui/Notice';
import { sayOutcome } from '@/ui/say-outcome';
import { sayWait } from '@/ui/say-wait';
import { useLive } from '@/ui/use-live';
import { useAgreeing } from './use-agreeing';
import { useQueueing } from './use-queueing';

/** Fetches the whole of a work of which the page shows a part, and says what comes of it. */
export function KeepEntire({ seen }: { seen: SeenWork }): JSX.Element {
  const [asked, setAsked] = useState(false);
  const live = useLive(() => findJob(seen.work), [seen.work]);
  const job = live.kind === 'ready' ? live.value : null;
  const waits = job !== null && isToCome(job);
  const [queue, failed] = useQueueing();
  const [agree, notAgreed] = useAgreeing();
  const press = (): void => {
    setAsked(true);
    void queue([seen], false);
  };
  if (failed || notAgreed) return <Notice trouble>{t('queueFailed')}</Notice>;
  if (asked && job?.state === 'done' && job.outcome) {
    const locked = job.outcome.kind === 'login' ? [seen.work] : [];
    return (
      <>
        <Notice>{sayOutcome(job.outcome)}</Notice>
        <CookieOffer count={locked.length} onAgree={() => agree(locked)} />
      </>
    );
  }
  const far = waits ? sayWait(job, Date.now()) : '';
  return (
    <>
      <Button busy={waits} onClick={press}>
        {waits ? t('keepEntireWaits') : t('keepEntire', { count: seen.chaptersPosted ?? 0 })}
      </Button>
      {far !== '' && (
        <p class="dg-soft dg-small" role="status">
          {far}
        </p>
      )}
    </>
  );
}
