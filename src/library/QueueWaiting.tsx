import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import { cancelJob, moveJob } from '@/saving/steer-queue';
import { Button } from '@/ui/Button';
import { sayWait } from '@/ui/say-wait';
import { ListLine } from './ListLine';
import type { Steer } from './Queue';

interface Props {
  jobs: Job[];
  lists: ListJob[];
  steer: Steer;
}

/** What waits, in order: lists, then works, each to be moved or taken out. */
export function QueueWaiting({ jobs, lists, steer }: Props): JSX.Element {
  return (
    <ol class="dg-queue" aria-label={t('queueWaiting')}>
      {lists.map((list) => (
        <ListLine key={list.path} list={list} steer={steer} />
      ))}
      {jobs.map((job, index) => (
        <li key={job.work} class="dg-row dg-apart">
          <span dir="auto">
            {job.title} <span class="dg-soft dg-small">{sayWait(job, Date.now())}</span>
          </span>
          {job.state === 'waiting' && (
            <span class="dg-row">
              <Move job={job} where="up" sign="↑" last={index === 0} steer={steer} />
              <Move job={job} where="down" sign="↓" last={index === jobs.length - 1} steer={steer} />
              <Button
                look="quiet"
                aria-label={t('queueCancelNamed', { title: job.title })}
                onClick={() => steer(() => cancelJob(job.work))}
              >
                {t('queueCancel')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Move(props: {
  job: Job;
  where: 'up' | 'down';
  sign: string;
  last: boolean;
  steer: Steer;
}): JSX.Element {
  const { job, where, sign, last, steer } = props;
  return (
    <Button
      look="quiet"
      busy={last}
      aria-label={t(where === 'up' ? 'queueUp' : 'queueDown', { title: job.title })}
      onClick={() => steer(() => moveJob(job.work, where))}
    >
      {sign}
    </Button>
  );
}
