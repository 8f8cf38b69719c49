import type { WorkId } from '@/model/ids';
import type { SeenWork } from '@/model/seen-work';
import { ownShelvesOf } from '@/model/standing';
import { loadSettings } from '@/settings/settings';
import { findAgreed } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import { findJob } from '@/store/jobs';
import { cachedForMs, newsOf } from '@/store/news';
import { findStandings } from '@/store/standings';
import { findWorks } from '@/store/works';
import { queueWorks } from './queue-works';

/**
 * No work is asked for by itself twice within this time (ms): what AO3 gives may be older than what told of it, and what
 * failed is not to fail at every page that is opened.
 */
const quietMs = cachedForMs;

/** Those of these works that the reader wants to be kept up to date: they said so of it, or of a shelf that it is on. */
export async function findUpToDate(works: readonly WorkId[]): Promise<Set<WorkId>> {
  const [agreed, standings, settings] = await Promise.all([
    findAgreed(works, 'upToDate'),
    findStandings(works),
    loadSettings(),
  ]);
  const shelves = new Set<string>(settings.upToDateShelves);
  const own = new Set(settings.upToDateOwnShelves);
  for (const [work, standing] of standings) {
    const shelf = standing.shelf?.value.name ?? null;
    const isChosen = shelf !== null && shelves.has(shelf);
    if (isChosen || ownShelvesOf(standing).some((name) => own.has(name))) agreed.add(work);
  }
  return agreed;
}

/**
 * Queues those of the works of a page that are kept, have news on that page or lack what came before, and are to be kept
 * up to date; tells how many. `now` in ms. Throws CannotWrite.
 */
export async function followNews(
  seen: readonly SeenWork[],
  now: number,
  restricted: Parameters<typeof queueWorks>[2],
): Promise<number> {
  const wanted = await findUpToDate(seen.map(({ work }) => work));
  if (wanted.size === 0) return 0;
  const kept = new Map((await findWorks([...wanted])).map((row) => [row.id, row]));
  const newer = seen.filter((each) => {
    const row = kept.get(each.work);
    return row !== undefined && (newsOf(row, { ...each, seenAt: now }) !== null || lacksNews(row));
  });
  const rested = await Promise.all(newer.map(({ work }) => isRested(work, now)));
  const works = newer.filter((_, index) => rested[index]);
  if (works.length > 0) await queueWorks({ works, task: 'keep' }, now, restricted);
  return works.length;
}

/**
 * Whether the work has grown since all of it was here: a page that was kept meanwhile told of the new chapters, so that
 * they are news no longer. Of a work that was never here as a whole the reader kept a part on purpose, which stays a
 * part until there is news.
 */
const lacksNews = ({ wasWhole, chaptersKept, work }: KeptWork): boolean =>
  wasWhole === true && work.chaptersPosted !== null && chaptersKept < work.chaptersPosted;

/** Neither in the queue, nor out of it for less than the quiet time. */
async function isRested(work: WorkId, now: number): Promise<boolean> {
  const job = await findJob(work);
  return job === null || (job.state === 'done' && now - (job.endedAt ?? 0) >= quietMs);
}
