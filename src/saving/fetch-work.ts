import { readWork } from '@/ao3/read-work';
import type { WorkId } from '@/model/ids';
import { type Ask, askArchive } from './ask-archive';
import { findFlaw } from './find-flaw';
import { keepReading } from './keep-reading';
import type { Answered } from './settle-job';

/**
 * Fetches an entire work with one request and keeps it, if it is whole. Throws PageChanged where the page is not as
 * we know it, and CannotWrite; then nothing is kept.
 */
export async function fetchWork(work: WorkId, ask?: Ask): Promise<Answered> {
  const answer = await askArchive(`/works/${work}?view_full_work=true&view_adult=true`, ask);
  if (answer.kind === 'none') return answer.answered;

  const { redirected } = answer;
  const reading = readWork(answer.page, answer.address);
  const flaw = findFlaw(reading, work);
  if (flaw !== null) return { told: { kind: 'well' }, outcome: { kind: 'changed', part: flaw }, redirected };
  const { outcome, chaptersKept } = await keepReading(reading, Date.now());
  return {
    told: { kind: 'well' },
    outcome:
      outcome === 'same' ? { kind: 'already-kept' } : { kind: 'kept', what: outcome, chapters: chaptersKept },
    redirected,
  };
}
