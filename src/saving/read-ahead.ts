import type { WorkId } from '@/model/ids';
import type { ChapterHead } from '@/store/arrange-chapters';
import { findChapterTexts, type KeptChapter } from '@/store/chapters';
import type { KeptChapters } from '@/store/database';

/** How long the texts may be that are read at once, in letters; one chapter always is. A few chapters of most works. */
const mostLetters = 200_000;

/** Chapters whose texts come together. */
interface Look {
  together: readonly ChapterHead[];
  texts: Promise<(KeptChapter | null)[]>;
}

/**
 * Reads chapters with their texts for somebody who asks for one after the other: with each that is not here yet come those
 * that follow it, in one look into the database, for each look costs as much as a text; and while those are worked on, the
 * next come. What was given is let go of.
 */
export function readAhead(
  work: WorkId,
  heads: readonly ChapterHead[],
  stamps: KeptChapters['stamps'],
): (head: ChapterHead) => Promise<KeptChapter | null> {
  const held = new Map<ChapterHead, KeptChapter | null>();
  let next: Look | null = null;
  return async (head) => {
    if (!held.has(head)) {
      held.clear();
      const { together, texts } = next?.together[0] === head ? next : look(head);
      const found = await texts;
      for (const [at, one] of together.entries()) held.set(one, found[at] ?? null);
      const after = heads[heads.indexOf(head) + together.length];
      next = after ? look(after) : null;
    }
    const chapter = held.get(head) ?? null;
    held.delete(head);
    return chapter;
  };

  function look(head: ChapterHead): Look {
    const together = from(head);
    const texts = findChapterTexts(work, together);
    // Whoever asks for them is told; it may be that nobody does.
    texts.catch(() => {});
    return { together, texts };
  }

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
