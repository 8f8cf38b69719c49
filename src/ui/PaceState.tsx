import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import { Button } from './Button';
import { sayLeave } from './say-leave';
import { sayWaiting } from './say-waiting';

interface Props {
  /** Everything that waits to be asked of AO3, or is being asked. */
  waiting: readonly Job[];
  /** The same of lists. */
  lists: readonly ListJob[];
  leave: Parameters<typeof sayLeave>[0];
  /** Requests in the last 24 hours, and how many there may be. */
  today: { count: number; most: number };
  /** In ms. */
  now: number;
  onPause(): void;
  onResume(): void;
  onMore(): void;
  onCancel(): void;
}

/** What is asked of AO3 and when, how much it was in a day, and what the reader may do about it. */
export function PaceState({ waiting, lists, leave, today, now, ...on }: Props): JSX.Element {
  const some = waiting.length + lists.length > 0;
  return (
    <>
      <p role="status">
        {some || leave.kind === 'stopped' ? sayState(waiting, lists, leave, now) : t('nothingWaits')}
      </p>
      <p class="dg-soft dg-small">{t('requestsToday', today)}</p>
      <div class="dg-row">
        {leave.kind === 'stopped' ? (
          <Button look="primary" onClick={on.onResume}>
            {t('queueResume')}
          </Button>
        ) : (
          some && <Button onClick={on.onPause}>{t('queuePause')}</Button>
        )}
        {leave.kind === 'at' && leave.because === 'budget' && (
          <Button onClick={on.onMore}>{t('queueAllowMore')}</Button>
        )}
        {some && (
          <Button look="quiet" onClick={on.onCancel}>
            {t('queueCancelAll')}
          </Button>
        )}
      </div>
    </>
  );
}

function sayState(
  waiting: Props['waiting'],
  lists: Props['lists'],
  leave: Props['leave'],
  now: number,
): string {
  const list = lists.find(({ state }) => state === 'asking');
  const job = waiting.find(({ state }) => state === 'asking');
  const asking = list ? t('askingForList', { title: list.title }) : job && sayAsking(job);
  return `${sayWaiting(waiting, lists)} ${asking ?? sayLeave(leave, now)}`.trim();
}

function sayAsking({ title, byChapters }: Job): string {
  const [next] = byChapters?.left ?? [];
  const of = byChapters?.of ?? null;
  return next && of !== null
    ? t('askingForChapter', { title, position: next.position, count: of })
    : t('askingFor', { title });
}
