import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import { Button } from './Button';
import { sayLeave } from './say-leave';

interface Props {
  /** Everything that waits to be asked of AO3, or is being asked. */
  waiting: readonly Job[];
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
export function PaceState({ waiting, leave, today, now, ...on }: Props): JSX.Element {
  const some = waiting.length > 0;
  return (
    <>
      <p role="status">
        {some || leave.kind === 'stopped' ? sayState(waiting, leave, now) : t('nothingWaits')}
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

function sayState(waiting: readonly Job[], leave: Props['leave'], now: number): string {
  const asking = waiting.find(({ state }) => state === 'asking');
  const left = waiting.length > 0 ? `${t('worksWaiting', { count: waiting.length })} ` : '';
  return left + (asking ? sayAsking(asking) : sayLeave(leave, now));
}

function sayAsking({ title, byChapters }: Job): string {
  const [next] = byChapters?.left ?? [];
  const of = byChapters?.of ?? null;
  return next && of !== null
    ? t('askingForChapter', { title, position: next.position, count: of })
    : t('askingFor', { title });
}
