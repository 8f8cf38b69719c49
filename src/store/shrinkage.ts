import type { WorkId } from '@/model/ids';
import { arrangeChapters, chapterKey } from './arrange-chapters';
import { changeChoices } from './choices';
import { database, type KeptChapters, type KeptWork } from './database';

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

/**
 * What AO3 has less of than is kept; null where it has everything. `heads`: its chapters, without what the reader chose of
 * them, which makes no difference.
 */
export function shrinkageOf(kept: KeptChapters, heads = arrangeChapters(kept)): Shrinkage | null {
  const letters = (text: string): number => kept.stamps[text]?.letters ?? 0;
  const isCut = (text: string, from: string): boolean => letters(text) < leastShare * letters(from);
  const missing: string[] = [];
  const cuts: string[] = [];
  const longer: Record<string, string> = {};
  const there = new Set(heads.flatMap(({ text, gone }) => (gone ? [] : [text])));
  for (const { id, seenPosition, text, gone, revisions } of heads) {
    if (text === null) continue;
    const key = chapterKey(id, seenPosition);
    // One that was posted anew took its words with it.
    if (gone && !there.has(text)) missing.push(key);
    const texts = [...revisions.map((each) => each.text).reverse(), text];
    const longest = texts.reduceRight((most, each) => (letters(each) > letters(most) ? each : most));
    if (gone || !isCut(text, longest)) continue;
    longer[key] = longest;
    // The last text that was cut from the one before it: what is edited after that asks nothing of the reader anew.
    const since = texts.slice(texts.indexOf(longest));
    cuts.push(
      key,
      since.reduce((last, each) => (isCut(each, last) ? each : last)),
    );
  }
  if (missing.length + cuts.length === 0) return null;
  return { key: [...missing, '/', ...cuts].join(' '), gone: missing.length, longer };
}

/** Those of these works that AO3 has less of than is kept, and about which the reader has not decided yet. */
export async function findShrunk(works: readonly KeptWork[]): Promise<Set<WorkId>> {
  const shrunk = works.filter((work) => work.shrunk !== undefined);
  const choices = await database.choices.bulkGet(shrunk.map(({ id }) => id));
  return new Set(shrunk.flatMap(({ id, shrunk }, at) => (choices[at]?.settled === shrunk ? [] : [id])));
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
