import type { SeenFacts } from '@/model/facts';
import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { type KeptSeen, seenDatabase as seen } from './seen-database';

/** So many works are remembered at most; of more, those that were seen longest ago leave. About 2 KB each. */
export const mostSeen = 2000;

/** Remembers these works as they were seen at `now` (ms). Throws CannotWrite. */
export async function keepSeen(works: readonly SeenFacts[], now: number): Promise<void> {
  await orCannotWrite(
    seen.transaction('rw', seen.works, async () => {
      await seen.works.bulkPut(works.map((work) => ({ ...work, seenAt: now, v: 1 })));
      const tooMany = (await seen.works.count()) - mostSeen;
      if (tooMany <= 0) return;
      await seen.works.bulkDelete(await seen.works.orderBy('seenAt').limit(tooMany).primaryKeys());
    }),
  );
}

export async function countSeen(): Promise<number> {
  return seen.works.count();
}

/** All of them, the last seen first. */
export async function listSeen(): Promise<KeptSeen[]> {
  return seen.works.orderBy('seenAt').reverse().toArray();
}

/** The numbers of the accounts of these works' authors, as far as lists told them. */
export async function findUserIds(works: readonly WorkId[]): Promise<Map<WorkId, readonly number[]>> {
  const seenWorks = await seen.works.bulkGet([...works]);
  return new Map(seenWorks.flatMap((each) => (each ? [[each.work, each.userIds]] : [])));
}

/** Forgets all of it, and how often rules were lifted. Throws CannotWrite. */
export async function forgetSeen(): Promise<void> {
  await orCannotWrite(
    seen.transaction('rw', seen.works, seen.lifts, async () => {
      await seen.works.clear();
      await seen.lifts.clear();
    }),
  );
}
