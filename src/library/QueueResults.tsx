import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import { clearJobs, retryJob } from '@/saving/steer-queue';
import { Button } from '@/ui/Button';
import { sayOutcome } from '@/ui/say-outcome';
import type { Steer } from './Queue';

/** What came of each work that was asked for, the latest first. */
export function QueueResults({ jobs, steer }: { jobs: Job[]; steer: Steer }): JSX.Element {
  const latest = [...jobs].sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
  return (
    <details open>
      <summary>{t('queueResults', { count: jobs.length })}</summary>
      <ul class="dg-queue" aria-label={t('queueResultsLabel')}>
        {latest.map((job) => (
          <li key={job.work} class="dg-row dg-apart">
            <span dir="auto">
              {isKept(job) ? <a href={`/reader.html?work=${job.work}`}>{job.title}</a> : job.title}{' '}
              <span class="dg-soft dg-small">{job.outcome && sayOutcome(job.outcome)}</span>
            </span>
            {mayHelp(job) && (
              <Button
                look="quiet"
                aria-label={t('queueRetryNamed', { title: job.title })}
                onClick={() => steer(() => retryJob(job.work))}
              >
                {t('queueRetry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => steer(() => clearJobs('done'))}>
        {t('queueClear')}
      </Button>
    </details>
  );
}

const isKept = ({ outcome }: Job): boolean =>
  outcome !== null && ['kept', 'already-kept', 'newer', 'not-newer'].includes(outcome.kind);

/** Whether asking once more may bring another answer. */
const mayHelp = ({ outcome }: Job): boolean =>
  outcome !== null && ['trouble', 'failed', 'changed', 'unrevealed', 'gone'].includes(outcome.kind);
