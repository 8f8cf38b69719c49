import { readChapterIndex } from '@/ao3/read-chapter-index';
import { readWork } from '@/ao3/read-work';
import type { ByChapters, Job, Outcome } from '@/model/job';
import type { ContentsEntry } from '@/model/work';
import { listChapterHeads } from '@/store/chapters';
import { countTexts } from '@/store/count-chapters';
import { findWork } from '@/store/works';
import { type Ask, askArchive } from './ask-archive';
import { findChapterFlaw } from './find-flaw';
import { keepReading } from './keep-reading';
import type { Answered } from './settle-job';

type Entry = Pick<ContentsEntry, 'id' | 'position'>;

/**
 * Asks AO3's chapter index which chapters of a work there are, and leaves those to be fetched that are not kept:
 * where an entire work does not come through, that is what can be had at a bearable price. Throws PageChanged.
 */
export async function listMissing({ work, outcome }: Job, ask?: Ask): Promise<Answered> {
  const answer = await askArchive(`/works/${work}/navigate`, ask);
  if (answer.kind === 'none') return answer.answered;

  const { redirected } = answer;
  const index = readChapterIndex(answer.page);
  if (index.work !== work) return odd(`work ${work}, got ${index.work}`, redirected);
  const heads = (await listChapterHeads(work)).filter(({ text, gone }) => text !== null && !gone);
  const isKept = ({ id, position }: Entry): boolean =>
    heads.some((head) => (head.id === null ? head.seenPosition === position : head.id === id));
  const left = index.entries.filter((entry) => !isKept(entry)).map(({ id, position }) => ({ id, position }));
  // All of them are kept, and what may have changed in them only the entire work would show.
  const ends = outcome ?? { kind: 'already-kept' };
  if (left.length === 0) return { told: { kind: 'well' }, outcome: ends, redirected };
  return { told: { kind: 'well' }, outcome: ends, redirected, goesOn: { left, of: index.entries.length } };
}

/** So many chapters in a row that are not what was asked for, and the others are not asked for: it is more than a chapter. */
const missedMost = 3;

/**
 * Fetches one chapter with one request and keeps it, if it is what was asked for; else the others are asked for all the
 * same. `others`: those that are still to come. Throws PageChanged and CannotWrite; then nothing is kept.
 */
export async function fetchChapter(job: Job, next: Entry, others: Entry[], ask?: Ask): Promise<Answered> {
  const { work, byChapters } = job;
  const of = byChapters?.of ?? null;
  const without = (part: string, redirected: boolean | undefined): Answered => {
    const missed = (byChapters?.missed ?? 0) + 1;
    const goesOn = others.length > 0 && missed < missedMost ? { goesOn: { left: others, of, missed } } : {};
    return { ...odd(part, redirected), ...goesOn };
  };
  const answer = await askArchive(`/works/${work}/chapters/${next.id}?view_adult=true`, ask);
  if (answer.kind === 'none') {
    // The work may be there all the same: only its own page tells that it is gone.
    const { answered } = answer;
    return answered.outcome.kind === 'gone'
      ? without(`chapter ${next.position}`, answered.redirected)
      : answered;
  }
  const { redirected } = answer;
  const reading = readWork(answer.page, answer.address);
  const flaw = findChapterFlaw(reading, work, next.id);
  if (flaw !== null) return without(flaw, redirected);
  await keepReading(reading, Date.now());
  const goesOn: ByChapters = { left: others, of };
  const outcome = await tellKept(job);
  return { told: { kind: 'well' }, outcome, redirected, ...(others.length > 0 ? { goesOn } : {}) };
}

/** What has come of the work so far: it is kept only if as many chapters are there as AO3 lists. */
async function tellKept({ work, addedAt, byChapters }: Job): Promise<Outcome> {
  const kept = await findWork(work);
  const [there, of] = [kept?.chaptersKept ?? 0, byChapters?.of ?? 0];
  if (there < of) return { kind: 'changed', part: `${of} chapters, got ${there}` };
  const isNew = (kept?.keptAt ?? 0) >= addedAt;
  return { kind: 'kept', what: isNew ? 'new' : 'more', chapters: kept ? countTexts(kept) : 0 };
}

const odd = (part: string, redirected: boolean | undefined): Answered => ({
  told: { kind: 'well' },
  outcome: { kind: 'changed', part },
  ...(redirected ? { redirected } : {}),
});
