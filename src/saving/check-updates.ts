import { readChapterIndex } from '@/ao3/read-chapter-index';
import type { WorkId } from '@/model/ids';
import { findNews, keepNews } from '@/store/news';
import { findWork } from '@/store/works';
import { type Ask, askArchive } from './ask-archive';
import type { Answered } from './settle-job';

/**
 * Asks AO3's chapter index, the smallest page that tells, whether a work has more chapters than are kept. Throws
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
  const seen = {
    ...{ work, title: index.title, restricted: null, updatedAt: null },
    chaptersPosted: index.entries.length,
    updatedOn: days.at(-1) ?? null,
  };
  await keepNews([seen], Date.now());
  const kept = await findWork(work);
  const news = kept && (await findNews([kept])).get(work);
  return {
    told: { kind: 'well' },
    outcome: news ? { kind: 'newer', chapters: news.chapters } : { kind: 'not-newer' },
    redirected,
  };
}
