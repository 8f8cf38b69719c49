import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { countRequests, manyWorks } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { estimateMs } from '@/saving/pace';
import { findQueue } from '@/store/jobs';
import { Button } from '@/ui/Button';
import { CookieOffer } from '@/ui/CookieOffer';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';
import { useAgreeing } from './use-agreeing';
import { useQueueing } from './use-queueing';

/** Queues every work of the list on the page, after saying how many there are and how long it will take. */
export function KeepList({ works }: { works: SeenWork[] }): JSX.Element | null {
  const [step, setStep] = useState<'offer' | 'sure' | 'queued'>('offer');
  const live = useLive(findQueue, []);
  const [queue, failed] = useQueueing();
  const [agree, notAgreed] = useAgreeing();
  if (live.kind !== 'ready' || works.length === 0) return null;

  const { jobs, pace } = live.value;
  const waiting = jobs.filter(({ state }) => state !== 'done');
  const all = works.length + waiting.length;
  const requests = works.length + countRequests(waiting);
  const minutes = Math.max(1, Math.round(estimateMs(pace, requests, Date.now()) / 60_000));
  const press = async (): Promise<void> => {
    if (step === 'offer' && all > manyWorks) {
      setStep('sure');
      return;
    }
    if (await queue(works, step === 'sure')) setStep('queued');
  };
  if (step === 'queued') {
    const mine = new Set(works.map(({ work }) => work));
    const locked = jobs
      .filter(({ work, outcome }) => mine.has(work) && outcome?.kind === 'login')
      .map(({ work }) => work);
    return (
      <>
        <Notice>{t('keepListQueued', { count: works.length - locked.length })}</Notice>
        {notAgreed && <Notice trouble>{t('queueFailed')}</Notice>}
        <CookieOffer count={locked.length} onAgree={() => agree(locked)} />
      </>
    );
  }
  return (
    <>
      <p>{t('keepListWhat', { count: works.length, time: sayMinutes(minutes) })}</p>
      {step === 'sure' && <Notice>{t('keepListMany', { count: all })}</Notice>}
      {failed && <Notice trouble>{t('queueFailed')}</Notice>}
      <Button look="primary" onClick={() => void press()}>
        {t(step === 'sure' ? 'keepListSure' : 'keepList', { count: works.length })}
      </Button>
    </>
  );
}

function sayMinutes(minutes: number): string {
  return minutes < 120 ? t('minutes', { count: minutes }) : t('hours', { count: Math.round(minutes / 60) });
}
