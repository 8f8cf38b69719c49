import type { WorkId } from '@/model/ids';
import { arrangeChapters, chapterKey } from './arrange-chapters';
import { changeChoices } from './choices';
import { database, type KeptChapters } from './database';

/** That AO3 has less of a work than is kept of it. */
export interface Shrinkage {
  /** The same as long as the same is missing: a decision of the reader's is about one such key. */
  key: string;
  /** How many kept chapters are no longer in AO3's list. */
  gone: number;
  /** For each chapter that lost a good part of its words, by `chapterKey`: the longest text that it has had. */
  longer: Record<string, string>;
}

/** A text of less than this share of an earlier one was not edited but cut. */
const leastShare = 0.8;

/** What AO3 has less of than is kept; null where it has everything. Texts that the reader chose make no difference. */
export function shrinkageOf(kept: KeptChapters): Shrinkage | null {
  const letters = (text: string): number => kept.stamps[text]?.letters ?? 0;
  const missing: string[] = [];
  const longer: Record<string, string> = {};
  for (const { id, seenPosition, text, gone, revisions } of arrangeChapters(kept)) {
    if (text === null) continue;
    const key = chapterKey(id, seenPosition);
    if (gone) missing.push(key);
    const longest = revisions.reduce(
      (most, each) => (letters(each.text) > letters(most) ? each.text : most),
      text,
    );
    if (!gone && letters(text) < leastShare * letters(longest)) longer[key] = longest;
  }
  const cut = Object.keys(longer);
  if (missing.length + cut.length === 0) return null;
  return { key: [...missing, '/', ...cut].join(' '), gone: missing.length, longer };
}

/** The same of a work in the library. */
export async function findShrinkage(work: WorkId): Promise<Shrinkage | null> {
  const kept = await database.chapters.get(work);
  return kept ? shrinkageOf(kept) : null;
}

/** Shows a work as it was kept, or (`mine` false) as AO3 has it now. Nothing is deleted by either. Throws CannotWrite. */
export function settleShrinkage(work: WorkId, { key, longer }: Shrinkage, mine: boolean): Promise<void> {
  return changeChoices(work, ({ texts }) => ({
    settled: key,
    goneInPlace: mine,
    texts: mine
      ? { ...texts, ...longer }
      : Object.fromEntries(Object.entries(texts).filter(([chapter]) => !(chapter in longer))),
  }));
}
