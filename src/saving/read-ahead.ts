import type { WorkId } from '@/model/ids';
import type { ChapterHead } from '@/store/arrange-chapters';
import { findChapterTexts, type KeptChapter } from '@/store/chapters';
import type { KeptChapters } from '@/store/database';

/** How long the texts may be that are held at once, in letters; one chapter always is. A few chapters of most works. */
const mostLetters = 200_000;

/**
 * Reads chapters with their texts for somebody who asks for one after the other: with each that is not here yet come those
 * that follow it, in one look into the database, for each look costs as much as a text. What was given is let go of.
 */
export function readAhead(
  work: WorkId,
  heads: readonly ChapterHead[],
  stamps: KeptChapters['stamps'],
): (head: ChapterHead) => Promise<KeptChapter | null> {
  const held = new Map<ChapterHead, KeptChapter | null>();
  return async (head) => {
    if (!held.has(head)) {
      held.clear();
      const together = from(head);
      const texts = await findChapterTexts(work, together);
      for (const [at, one] of together.entries()) held.set(one, texts[at] ?? null);
    }
    const chapter = held.get(head) ?? null;
    held.delete(head);
    return chapter;
  };

  /** The chapter and those after it, as many as may be held. */
  function from(head: ChapterHead): ChapterHead[] {
    const first = heads.indexOf(head);
    let letters = 0;
    const end = heads.findIndex(({ text }, at) => {
      if (at < first) return false;
      letters += stamps[text ?? '']?.letters ?? mostLetters;
      return at > first && letters > mostLetters;
    });
    return heads.slice(first, end < 0 ? heads.length : end);
  }
}
