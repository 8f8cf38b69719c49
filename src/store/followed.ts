import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { changeStanding } from './change-standing';
import { vault } from './vault';

/** Whether the reader lets us follow them in this work: everywhere but where they said no. */
export async function isFollowed(work: WorkId): Promise<boolean> {
  return (await vault.standings.get(work))?.followed?.value ?? true;
}

/** Follows the reader in this work from now on, or no longer. What is known already stays. Throws CannotWrite. */
export async function keepFollowed(work: WorkId, followed: boolean): Promise<void> {
  await orCannotWrite(
    vault.transaction('rw', vault.standings, vault.clock, () =>
      changeStanding(work, (before, at) => ({ ...before, followed: { value: followed, at } })),
    ),
  );
}

/** The works in which the reader is not followed because they said so. */
export async function listUnfollowed(): Promise<WorkId[]> {
  const rows = await vault.standings.filter(({ followed }) => followed?.value === false).toArray();
  return rows.map(({ work }) => work);
}
