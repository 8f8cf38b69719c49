import type { Job } from '@/model/job';
import { markAbsent } from '@/store/mark-absent';
import type { Ask } from './ask-archive';
import { checkUpdates } from './check-updates';
import { fetchWork } from './fetch-work';
import type { Answered } from './settle-job';

/**
 * Makes the one request of a job and keeps what it brings. A kept work that AO3 no longer has is marked so. Throws
 * PageChanged and CannotWrite.
 */
export async function askJob({ work, task }: Pick<Job, 'work' | 'task'>, ask?: Ask): Promise<Answered> {
  const answered = await (task === 'keep' ? fetchWork(work, ask) : checkUpdates(work, ask));
  if (answered.outcome.kind === 'gone') await markAbsent({ work, kind: 'missing' }, Date.now());
  return answered;
}
