import { orCannotWrite } from './cannot-write';
import { type KeptLifts, seenDatabase as seen } from './seen-database';

/** So many rules are counted at most; of more, those leave that were lifted longest ago. */
const mostRules = 500;

/**
 * Counts that rules were lifted at `now` (ms), or that this was taken back. By their sentences, without what lifting
 * adds to them. Throws CannotWrite.
 */
export async function countLifts(rules: readonly string[], back: boolean, now: number): Promise<void> {
  await orCannotWrite(
    seen.transaction('rw', seen.lifts, async () => {
      for (const rule of rules) {
        const before = (await seen.lifts.get(rule))?.times ?? 0;
        const times = Math.max(0, before + (back ? -1 : 1));
        await seen.lifts.put({ rule, times, lastAt: now, v: 1 });
      }
      const tooMany = (await seen.lifts.count()) - mostRules;
      if (tooMany > 0)
        await seen.lifts.bulkDelete(await seen.lifts.orderBy('lastAt').limit(tooMany).primaryKeys());
    }),
  );
}

/** Those that were lifted, the ones that were lifted most often first. */
export async function listLifts(): Promise<KeptLifts[]> {
  const rows = await seen.lifts.toArray();
  return rows.filter(({ times }) => times > 0).sort((one, other) => other.times - one.times);
}
