import type { WorkId } from '@/model/ids';
import { isToCome } from '@/model/job';
import { findQueue } from '@/store/jobs';
import { useLive } from '@/ui/use-live';

/** The works that wait in the queue, or are being fetched. */
export function useWaiting(): ReadonlySet<WorkId> {
  const live = useLive(async () => {
    const { jobs } = await findQueue();
    return new Set(jobs.filter(isToCome).map(({ work }) => work));
  }, []);
  return live.kind === 'ready' ? live.value : none;
}

const none: ReadonlySet<WorkId> = new Set();
