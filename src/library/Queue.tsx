import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { isToCome } from '@/model/job';
import { countToday, nextLeave } from '@/saving/pace';
import { allowMore, clearJobs, pauseQueue, resumeQueue } from '@/saving/steer-queue';
import { findQueue } from '@/store/jobs';
import { Notice } from '@/ui/Notice';
import { PaceState } from '@/ui/PaceState';
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
  if (live.kind === 'loading' || live.value.jobs.length + live.value.lists.length === 0) return null;

  const { jobs, lists, pace } = live.value;
  const done = jobs.filter(({ state }) => state === 'done');
  const waiting = jobs.filter(isToCome);
  const listsDone = lists.filter(({ state }) => state === 'done');
  const listsWaiting = lists.filter(isToCome);
  const now = Date.now();
  return (
    <section id="queue" class="dg-card dg-stack" aria-labelledby="queue-heading">
      <h2 id="queue-heading">{t('queue')}</h2>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {waiting.length + listsWaiting.length > 0 && (
        <>
          <PaceState
            {...{
              waiting,
              lists: listsWaiting,
              now,
              leave: nextLeave(pace, now),
              today: countToday(pace, now),
            }}
            onPause={() => steer(pauseQueue)}
            onResume={() => steer(resumeQueue)}
            onMore={() => steer(() => allowMore(Date.now()))}
            onCancel={() => steer(() => clearJobs('waiting'))}
          />
          <QueueWaiting jobs={waiting} lists={listsWaiting} steer={steer} />
        </>
      )}
      {done.length + listsDone.length > 0 && <QueueResults jobs={done} lists={listsDone} steer={steer} />}
    </section>
  );
}

/** Does something to the queue, and tells whoever runs it. */
export type Steer = (change: () => Promise<void>) => void;
