import { arrangeChapters, textsOf } from './arrange-chapters';
import { database, type KeptChapters } from './database';
import type { KeptText } from './stored-text';

/**
 * The keys of those texts of a work that its newest state shows nowhere: what its chapters, their notes and its own
 * texts were before. That a reader chose to see one of them makes no difference.
 */
export function earlierTexts(kept: KeptChapters): string[] {
  const shown = new Set(arrangeChapters(kept).flatMap(textsOf));
  return Object.keys(kept.stamps).filter((key) => !shown.has(key));
}

/**
 * Notes that a work has earlier texts which are to be packed (store/pack-earlier-texts), if it has any that it had not
 * before, or that are `written` as they came. Within a transaction that writes `unpacked`.
 */
export async function noteEarlier(
  before: KeptChapters | undefined,
  after: KeptChapters,
  written: readonly KeptText[],
): Promise<void> {
  const had = new Set(before ? earlierTexts(before) : []);
  for (const { text } of written) had.delete(text);
  if (earlierTexts(after).some((key) => !had.has(key)))
    await database.unpacked.put({ work: after.work, v: 1 });
}
