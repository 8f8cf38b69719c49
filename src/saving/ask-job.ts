import type { Job } from '@/model/job';
import { changeChoices } from '@/store/choices';
import { markAbsent } from '@/store/mark-absent';
import type { Ask } from './ask-archive';
import { checkUpdates } from './check-updates';
import { fetchChapter, listMissing } from './fetch-chapters';
import { fetchWork } from './fetch-work';
import { politeFetch } from './polite-fetch';
import type { Answered } from './settle-job';

/**
 * Makes the one request of a job and keeps what it brings. A kept work that AO3 no longer has is marked so. Throws
 * PageChanged and CannotWrite.
 */
export async function askJob(job: Job, ask: Ask = politeFetch): Promise<Answered> {
  if (job.cookies === 'now') return askWithCookies(job, (path) => ask(path, { cookies: true }));
  return askFor(job, (path) => ask(path));
}

/** The reader agreed. That they did is remembered for as long as the work is kept. */
async function askWithCookies(job: Job, ask: Ask): Promise<Answered> {
  const answered = await askFor(job, ask);
  const { kind } = answered.outcome;
  if (kind === 'kept' || kind === 'already-kept')
    await changeChoices(job.work, () => ({ withCookies: true }));
  return kind === 'login' ? { ...answered, outcome: { kind: 'logged-out' } } : answered;
}

async function askFor(job: Job, ask: Ask): Promise<Answered> {
  const answered = await makeRequest(job, ask);
  if (answered.outcome.kind === 'gone') await markAbsent({ work: job.work, kind: 'missing' }, Date.now());
  return answered;
}

function makeRequest(job: Job, ask: Ask): Promise<Answered> {
  const { work, task, byChapters } = job;
  if (task === 'check') return checkUpdates(work, ask);
  if (!byChapters) return fetchWork(work, ask);
  const [next, ...others] = byChapters.left ?? [];
  return next ? fetchChapter(job, next, others, ask) : listMissing(job, ask);
}
