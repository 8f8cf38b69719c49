import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import { agreeToCookies, clearJobs, retryJob } from '@/saving/steer-queue';
import { Button } from '@/ui/Button';
import { CookieOffer } from '@/ui/CookieOffer';
import { sayOutcome } from '@/ui/say-outcome';
import { useSettings } from '@/ui/use-settings';
import { ListLine } from './ListLine';
import type { Steer } from './Queue';

interface Props {
  jobs: Job[];
  lists: ListJob[];
  steer: Steer;
}

/** What came of each list, and of each work that was asked for, the latest first. */
export function QueueResults({ jobs, lists, steer }: Props): JSX.Element {
  const settings = useSettings();
  const locked = jobs.filter(({ outcome }) => outcome?.kind === 'login').map(({ work }) => work);
  const latest = [...jobs].sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
  return (
    <details open>
      <summary>{t('queueResults', { count: jobs.length + lists.length })}</summary>
      <CookieOffer count={locked.length} onAgree={() => steer(() => agreeToCookies(locked))} />
      <ul class="dg-queue" aria-label={t('queueResultsLabel')}>
        {lists.map((list) => (
          <ListLine key={list.path} list={list} steer={steer} />
        ))}
        {latest.map((job) => (
          <li key={job.work} class="dg-row dg-apart">
            <span dir="auto">
              {isKept(job) ? <a href={`/reader.html?work=${job.work}`}>{job.title}</a> : job.title}{' '}
              <span class="dg-soft dg-small">{job.outcome && sayOutcome(job.outcome)}</span>
            </span>
            {job.outcome?.kind === 'login' && locked.length > 1 && settings?.restrictedWorks !== 'never' && (
              <Button
                look="quiet"
                aria-label={t('cookiesAgreeNamed', { title: job.title })}
                onClick={() => steer(() => agreeToCookies([job.work]))}
              >
                {t('cookiesAgreeOne')}
              </Button>
            )}
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
  outcome !== null && ['kept', 'already-kept', 'newer', 'fewer', 'not-newer'].includes(outcome.kind);

/** Whether asking once more may bring another answer. */
const mayHelp = ({ outcome }: Job): boolean =>
  outcome !== null &&
  ['trouble', 'failed', 'changed', 'unrevealed', 'gone', 'logged-out', 'forbidden'].includes(outcome.kind);
