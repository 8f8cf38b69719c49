import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import { orCannotWrite } from './cannot-write';
import { type KeptKnownWork, vault } from './vault';

/** Remembers by what a reader recognises a work, unless something newer is remembered. Throws CannotWrite. */
export async function keepKnownWork(known: KnownWork): Promise<void> {
  await orCannotWrite(vault.transaction('rw', vault.known, () => putKnownWork(known)));
}

/** The same inside a transaction of the vault that writes `known`. */
export async function putKnownWork(known: KnownWork): Promise<void> {
  const before = await vault.known.get(known.work);
  if (before && before.seenAt > known.seenAt) return;
  const row: KeptKnownWork = { ...known, v: 1 };
  await vault.known.put(row);
}

/** Those of the works of which something is remembered, in no order. */
export async function findKnownWorks(works: readonly WorkId[]): Promise<KnownWork[]> {
  return (await vault.known.bulkGet([...works])).filter((known) => known !== undefined);
}
