import { type ChapterId, chapterId, type WorkId } from '@/model/ids';
import { firstNamed } from './select';

/**
 * The newest chapter of a work, from the number of chapters in its blurb; since April 2020 that leads there, where there
 * are several. Null where it does not.
 */
export function readLatestChapter(chapters: Element | null, work: WorkId): ChapterId | null {
  const href = chapters && firstNamed(chapters, 'a')?.getAttribute('href');
  const [, of, digits] = /\/works\/(\d+)\/chapters\/(\d+)/.exec(href ?? '') ?? [];
  return digits && Number(of) === work ? chapterId(digits) : null;
}
