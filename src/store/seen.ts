import { Dexie, type EntityTable } from 'dexie';
import type { SeenFacts } from '@/model/facts';
import { orCannotWrite } from './cannot-write';

/** So many works are remembered at most; of more, those that were seen longest ago leave. About 2 KB each. */
export const mostSeen = 2000;

/** A work as it last stood in a list. `seenAt` in ms. */
export interface KeptSeen extends SeenFacts {
  seenAt: number;
  v: 1;
}

/**
 * The works that the reader saw in lists, for trying rules on them. In a database of its own, because it is no part of
 * the library: it is in no backup, nothing watches over it, and it is gone when the reader says so.
 */
const seen = new Dexie('dogear-seen') as Dexie & { works: EntityTable<KeptSeen, 'work'> };
seen.version(1).stores({ works: 'work, seenAt' });

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

/** Forgets all of it. Throws CannotWrite. */
export async function forgetSeen(): Promise<void> {
  await orCannotWrite(seen.works.clear());
}
