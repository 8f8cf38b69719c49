import { readChapterIndex } from '@/ao3/read-chapter-index';
import type { WorkId } from '@/model/ids';
import type { Outcome } from '@/model/job';
import { compareIndex } from '@/store/compare-index';
import { findNews, keepNews, type News } from '@/store/news';
import { findWork } from '@/store/works';
import { type Ask, askArchive } from './ask-archive';
import type { Answered } from './settle-job';

/**
 * Asks AO3's chapter index, the smallest page that tells, whether a work has other chapters than are kept. Throws
 * PageChanged and CannotWrite.
 */
export async function checkUpdates(work: WorkId, ask?: Ask): Promise<Answered> {
  const answer = await askArchive(`/works/${work}/navigate`, ask);
  if (answer.kind === 'none') return answer.answered;

  const { redirected } = answer;
  const index = readChapterIndex(answer.page);
  if (index.work !== work) {
    return { told: { kind: 'well' }, outcome: { kind: 'changed', part: `work ${work}` }, redirected };
  }
  const days = index.entries.flatMap(({ published }) => published ?? []).sort();
  const readAt = Date.now();
  const { added, left } = await compareIndex(work, index.entries);
  const seen = {
    ...{ work, title: index.title, restricted: null, updatedAt: null },
    chaptersPosted: index.entries.length,
    updatedOn: days.at(-1) ?? null,
    index: { readAt, added },
  };
  await keepNews([seen], readAt);
  const kept = await findWork(work);
  const news = (kept && (await findNews([kept])).get(work)) ?? null;
  return { told: { kind: 'well' }, outcome: outcomeOf(news, left), redirected };
}

/** More chapters come first; then that `left` kept ones are there no longer. */
function outcomeOf(news: News | null, left: number): Outcome {
  if (news && news.chapters > 0) return { kind: 'newer', chapters: news.chapters };
  if (left > 0) return { kind: 'fewer' };
  return news ? { kind: 'newer', chapters: 0 } : { kind: 'not-newer' };
}
