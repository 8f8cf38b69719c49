import { arrangeChapters } from './arrange-chapters';
import type { KeptChapters, KeptWork } from './database';
import { shrinkageOf } from './shrinkage';

type Counts = Pick<KeptWork, 'chaptersKept' | 'chaptersGone' | 'shrunk'>;

/**
 * What the row of a work says of its chapters, so that a list need not look at them. A chapter that left AO3 counts
 * apart: its text is none of those that AO3 still has.
 */
export function countChapters(kept: KeptChapters): Counts {
  const heads = arrangeChapters(kept);
  const there = heads.filter(({ text }) => text !== null);
  const gone = there.filter((head) => head.gone).length;
  const shrinkage = shrinkageOf(kept, heads);
  return {
    chaptersKept: there.length - gone,
    ...(gone > 0 ? { chaptersGone: gone } : {}),
    ...(shrinkage ? { shrunk: shrinkage.key } : {}),
  };
}

/** All texts of chapters that are here, those that left AO3 too. */
export const countTexts = ({ chaptersKept, chaptersGone = 0 }: Counts): number => chaptersKept + chaptersGone;
