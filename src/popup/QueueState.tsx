import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { isToCome } from '@/model/job';
import { nextLeave } from '@/saving/pace';
import { findQueue } from '@/store/jobs';
import { sayLeave } from '@/ui/say-leave';
import { sayWaiting } from '@/ui/say-waiting';
import { useLive } from '@/ui/use-live';

/** How many works wait to be fetched, which lists are being read, and when it goes on; nothing where none does. */
export function QueueState(): JSX.Element | null {
  const live = useLive(findQueue, []);
  if (live.kind !== 'ready') return null;
  const { jobs, lists, pace } = live.value;
  const waiting = sayWaiting(jobs.filter(isToCome), lists.filter(isToCome));
  if (waiting === '') return null;
  const now = Date.now();
  return (
    <p class="dg-soft dg-small" role="status">
      {waiting} {sayLeave(nextLeave(pace, now), now)}{' '}
      <a href="/library.html#queue" target="_blank" rel="noreferrer">
        {t('queueOpen')}
      </a>
    </p>
  );
}
