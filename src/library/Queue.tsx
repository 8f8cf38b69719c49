import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import type { Job } from '@/model/job';
import { nextLeave, paceNumbers } from '@/saving/pace';
import { allowMore, clearJobs, pauseQueue, resumeQueue } from '@/saving/steer-queue';
import { findQueue } from '@/store/jobs';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { sayLeave } from '@/ui/say-leave';
import { useLive } from '@/ui/use-live';
import { QueueResults } from './QueueResults';
import { QueueWaiting } from './QueueWaiting';

/** Everything that waits to be asked of AO3 and what came of the rest, with what the reader may do about it. */
export function Queue(): JSX.Element | null {
  const live = useLive(findQueue, []);
  const [failed, setFailed] = useState(false);
  const steer: Steer = (change) => {
    change()
      .then(() => send('queueChanged', null))
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      });
  };
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading' || live.value.jobs.length === 0) return null;

  const { jobs, pace } = live.value;
  const done = jobs.filter(({ state }) => state === 'done');
  const waiting = jobs.filter(({ state }) => state !== 'done');
  const now = Date.now();
  const leave = nextLeave(pace, now);
  const day = pace.askedAt.filter((at) => at > now - 24 * 3600_000).length;
  return (
    <section id="queue" class="dg-card dg-stack" aria-labelledby="queue-heading">
      <h2 id="queue-heading">{t('queue')}</h2>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {waiting.length > 0 && (
        <>
          <p role="status">{sayState(waiting, leave, now)}</p>
          <p class="dg-soft dg-small">{t('requestsToday', { count: day, most: paceNumbers.dayMost })}</p>
          <div class="dg-row">
            {leave.kind === 'stopped' ? (
              <Button look="primary" onClick={() => steer(resumeQueue)}>
                {t('queueResume')}
              </Button>
            ) : (
              <Button onClick={() => steer(pauseQueue)}>{t('queuePause')}</Button>
            )}
            {leave.kind === 'at' && leave.because === 'budget' && (
              <Button onClick={() => steer(() => allowMore(Date.now()))}>{t('queueAllowMore')}</Button>
            )}
            <Button look="quiet" onClick={() => steer(() => clearJobs('waiting'))}>
              {t('queueCancelAll')}
            </Button>
          </div>
          <QueueWaiting jobs={waiting} steer={steer} />
        </>
      )}
      {done.length > 0 && <QueueResults jobs={done} steer={steer} />}
    </section>
  );
}

/** Does something to the queue, and tells whoever runs it. */
export type Steer = (change: () => Promise<void>) => void;

function sayState(waiting: Job[], leave: ReturnType<typeof nextLeave>, now: number): string {
  const asking = waiting.find(({ state }) => state === 'asking');
  const left = t('worksWaiting', { count: waiting.length });
  return `${left} ${asking ? t('askingFor', { title: asking.title }) : sayLeave(leave, now)}`;
}
