import type { WorkId } from '@/model/ids';
import { type Counted, countedIn, type Paces } from '@/model/time-left';
import { findKnownWorks } from './known-works';
import { vault } from './vault';

/** Less than this (ms) tells no pace. */
const enoughMs = 30 * 60_000;

/** How fast this reader reads what AO3 counts by words and by characters, over everything that was read here. */
export async function findPaces(): Promise<Paces> {
  const read = new Map<WorkId, { words: number; ms: number }>();
  await vault.days.each(({ work, words, ms }) => {
    const sum = read.get(work) ?? { words: 0, ms: 0 };
    read.set(work, { words: sum.words + words, ms: sum.ms + ms });
  });
  const sums: Record<Counted, { words: number; ms: number }> = {
    words: { words: 0, ms: 0 },
    characters: { words: 0, ms: 0 },
  };
  for (const { work, language } of await findKnownWorks([...read.keys()])) {
    const amount = read.get(work);
    if (!amount || language === null) continue;
    const sum = sums[countedIn(language.name)];
    sum.words += amount.words;
    sum.ms += amount.ms;
  }
  return { words: paceOf(sums.words), characters: paceOf(sums.characters) };
}

const paceOf = ({ words, ms }: { words: number; ms: number }): number | null =>
  ms < enoughMs || words === 0 ? null : (words / ms) * 60_000;
