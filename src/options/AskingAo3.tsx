import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { isToCome } from '@/model/job';
import { countToday, nextLeave } from '@/saving/pace';
import { allowMore, clearJobs, forbidCookies, pauseQueue, resumeQueue } from '@/saving/steer-queue';
import { restrictedWays, type Settings, saveSettings } from '@/settings/settings';
import { findQueue } from '@/store/jobs';
import { Notice } from '@/ui/Notice';
import { PaceState } from '@/ui/PaceState';
import { sayList } from '@/ui/say-list';
import { sayWait } from '@/ui/say-wait';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import { Choice } from './Choice';

/** So many of the works that wait are named here; the library shows all. */
const named = 10;

/** What is asked of AO3 just now and how fast, and whether that may be with the reader's log-in. */
export function AskingAo3({ restrictedWorks }: Pick<Settings, 'restrictedWorks'>): JSX.Element | null {
  const live = useLive(findQueue, []);
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  const { jobs, pace } = live.value;
  const lists = live.value.lists.filter(isToCome);
  const waiting = jobs.filter(isToCome);
  const now = Date.now();
  const steer = (steering: () => Promise<void>): void =>
    change(async () => {
      await steering();
      await send('queueChanged', null);
    });
  const choose = (restrictedWorks: Settings['restrictedWorks']): void =>
    change(async () => {
      await saveSettings({ restrictedWorks });
      if (restrictedWorks === 'never') await forbidCookies();
    });
  return (
    <section class="dg-card dg-stack" aria-labelledby="asking">
      <h2 id="asking">{t('optionsAsking')}</h2>
      <p class="dg-soft">{t('askingWhat')}</p>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <PaceState
        {...{ waiting, lists, now, leave: nextLeave(pace, now), today: countToday(pace, now) }}
        onPause={() => steer(pauseQueue)}
        onResume={() => steer(resumeQueue)}
        onMore={() => steer(() => allowMore(Date.now()))}
        onCancel={() => steer(() => clearJobs('waiting'))}
      />
      {waiting.length + lists.length > 0 && (
        <ol class="dg-queued" aria-label={t('queueWaiting')}>
          {lists.map((list) => (
            <li key={list.path} dir="auto">
              {list.title} <span class="dg-soft dg-small">{sayList(list, now)}</span>
            </li>
          ))}
          {waiting.slice(0, named).map((job) => (
            <li key={job.work} dir="auto">
              {job.title} <span class="dg-soft dg-small">{sayWait(job, now)}</span>
            </li>
          ))}
        </ol>
      )}
      {jobs.length + live.value.lists.length > 0 && <a href="/library.html#queue">{t('queueOpen')}</a>}
      <Choice
        label={t('restrictedWorks')}
        of={restrictedWays}
        chosen={restrictedWorks}
        choose={choose}
        say={(way) => t(`restricted_${way}`)}
      />
      <p class="dg-soft">{t('restrictedWorksWhat')}</p>
    </section>
  );
}
