import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { manyWorks } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { estimateMs } from '@/saving/pace';
import { findQueue } from '@/store/jobs';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';
import { useQueueing } from './use-queueing';

/** Queues every work of the list on the page, after saying how many there are and how long it will take. */
export function KeepList({ works }: { works: SeenWork[] }): JSX.Element | null {
  const [step, setStep] = useState<'offer' | 'sure' | 'queued'>('offer');
  const live = useLive(findQueue, []);
  const [queue, failed] = useQueueing();
  if (live.kind !== 'ready' || works.length === 0) return null;

  const { jobs, pace } = live.value;
  const all = works.length + jobs.filter(({ state }) => state !== 'done').length;
  const minutes = Math.max(1, Math.round(estimateMs(pace, all, Date.now()) / 60_000));
  const press = async (): Promise<void> => {
    if (step === 'offer' && all > manyWorks) {
      setStep('sure');
      return;
    }
    if (await queue(works, step === 'sure')) setStep('queued');
  };
  if (step === 'queued') return <Notice>{t('keepListQueued', { count: works.length })}</Notice>;
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
