import { isToCome, type Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import type { Pace } from '@/model/pace';
import type { SeenWork } from '@/model/seen-work';
import { forecastQueueing } from '@/saving/forecast-queueing';
import { findQueue } from '@/store/jobs';
import { useLive } from '@/ui/use-live';
import { useSettings } from '@/ui/use-settings';

/** The queue, and what it would come to if these works were put into it. Each work stands in one of the lists, once. */
export interface ListForecast {
  jobs: Job[];
  lists: ListJob[];
  pace: Pace;
  /** AO3 has to be asked for them. */
  asked: SeenWork[];
  /** They are for readers who are logged in, and these have not agreed. */
  locked: SeenWork[];
  /** They are kept as the list shows them. */
  kept: SeenWork[];
  /** They are in the queue already. */
  waits: SeenWork[];
}

/** The same, as it changes; null until it is known. */
export function useForecast(works: readonly SeenWork[]): ListForecast | null {
  const restricted = useSettings()?.restrictedWorks ?? null;
  const live = useLive(async () => {
    if (restricted === null) return null;
    const [{ jobs, lists, pace }, forecast] = await Promise.all([
      findQueue(),
      forecastQueueing({ works: [...works], task: 'keep' }, Date.now(), restricted),
    ]);
    const busy = new Set(jobs.filter(isToCome).map(({ work }) => work));
    const sorted: Pick<ListForecast, 'asked' | 'locked' | 'kept' | 'waits'> = {
      ...{ asked: [], locked: [], kept: [], waits: [] },
    };
    for (const seen of new Map(works.map((each) => [each.work, each])).values()) {
      const { outcome = null } = forecast.get(seen.work) ?? {};
      const list = busy.has(seen.work) ? 'waits' : outcome === null ? 'asked' : listOf(outcome.kind);
      sorted[list].push(seen);
    }
    return { jobs, lists, pace, ...sorted };
  }, [restricted, works.map(({ work }) => work).join()]);
  return live.kind === 'ready' ? live.value : null;
}

const listOf = (kind: string): 'locked' | 'kept' => (kind === 'login' ? 'locked' : 'kept');
