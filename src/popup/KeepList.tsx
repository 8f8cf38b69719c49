import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readPageRow } from '@/ao3/read-page-row';
import { t } from '@/i18n/app';
import { countRequests, isToCome, manyWorks } from '@/model/job';
import { countListed } from '@/model/list-job';
import type { ListedWorks } from '@/model/seen-work';
import { estimateMs, nextLeave } from '@/saving/pace';
import { Button } from '@/ui/Button';
import { CookieOffer } from '@/ui/CookieOffer';
import { Notice } from '@/ui/Notice';
import { sayLeave } from '@/ui/say-leave';
import type { ListAddress } from './describe-tab';
import { KeepPages } from './KeepPages';
import { LeftOut } from './LeftOut';
import { sayTime } from './say-time';
import { useAgreeing } from './use-agreeing';
import { useForecast } from './use-forecast';
import { useQueueing } from './use-queueing';

interface Props {
  listed: ListedWorks;
  /** Where AO3 shows the other pages of the list to anybody; null where it does not. */
  list: ListAddress | null;
}

/**
 * Queues the works of the list on the page, after saying how many there are to be fetched and how long it will take; or
 * those of all its pages.
 */
export function KeepList({ listed, list }: Props): JSX.Element | null {
  const [step, setStep] = useState<'offer' | 'sure' | 'queued'>('offer');
  const forecast = useForecast(listed.works);
  const [queue, failed] = useQueueing();
  const [agree, notAgreed] = useAgreeing();
  if (forecast === null) return null;

  const { jobs, lists, pace, asked, locked, kept, waits } = forecast;
  const waiting = jobs.filter(isToCome);
  const wanted = [...asked, ...locked];
  const all = asked.length + waiting.length + countListed(lists).works;
  const press = async (): Promise<void> => {
    if (step === 'offer' && Math.max(all, wanted.length) > manyWorks) {
      setStep('sure');
      return;
    }
    if (await queue(wanted, step === 'sure')) setStep('queued');
  };
  const isLong = list !== null && readPageRow(listed.pagination).pages > 1;
  const further = isLong && <KeepPages {...{ listed, list, forecast }} />;
  if (step === 'queued') {
    const refused = jobs.filter(({ outcome }) => outcome?.kind === 'login').map(({ work }) => work);
    const mine = locked.map(({ work }) => work).filter((work) => refused.includes(work));
    return (
      <>
        {waits.length > 0 && <Notice>{t('keepListQueued', { count: waits.length })}</Notice>}
        {notAgreed && <Notice trouble>{t('queueFailed')}</Notice>}
        <CookieOffer count={mine.length} onAgree={() => agree(mine)} />
        <LeftOut {...listed} kept={kept.length} />
        {further}
      </>
    );
  }
  const now = Date.now();
  const ms = estimateMs(pace, asked.length + countRequests(waiting) + countListed(lists).requests, now);
  return (
    <>
      {asked.length > 0 &&
        (ms === null ? (
          <p>
            {t('keepListStopped', { count: asked.length })} {sayLeave(nextLeave(pace, now), now)}
          </p>
        ) : (
          <p>{t('keepListWhat', { count: asked.length, time: sayTime(ms) })}</p>
        ))}
      <LeftOut {...listed} kept={kept.length} waits={waits.length} locked={locked.length} />
      {step === 'sure' && <Notice>{t('keepListMany', { count: all })}</Notice>}
      {failed && <Notice trouble>{t('queueFailed')}</Notice>}
      {wanted.length > 0 && (
        <Button look="primary" onClick={() => void press()}>
          {t(step === 'sure' ? 'keepListSure' : 'keepList', { count: wanted.length })}
        </Button>
      )}
      {further}
    </>
  );
}
