import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { nextLeave } from '@/saving/pace';
import { findQueue } from '@/store/jobs';
import { sayLeave } from '@/ui/say-leave';
import { useLive } from '@/ui/use-live';

/** How many works wait to be fetched, and when it goes on; nothing where none does. */
export function QueueState(): JSX.Element | null {
  const live = useLive(findQueue, []);
  if (live.kind !== 'ready') return null;
  const { jobs, pace } = live.value;
  const waiting = jobs.filter(({ state }) => state !== 'done');
  if (waiting.length === 0) return null;
  const now = Date.now();
  return (
    <p class="dg-soft dg-small" role="status">
      {t('worksWaiting', { count: waiting.length })} {sayLeave(nextLeave(pace, now), now)}{' '}
      <a href="/library.html#queue" target="_blank" rel="noreferrer">
        {t('queueOpen')}
      </a>
    </p>
  );
}
