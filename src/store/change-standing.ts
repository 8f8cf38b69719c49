import type { WorkId } from '@/model/ids';
import type { Stamp } from '@/model/stamp';
import { makeStamp } from './stamps';
import { type KeptStanding, vault } from './vault';
import { wholeStanding } from './whole-rows';

/** Changes one standing. Inside a transaction of the vault that writes `standings` and `clock`. */
export async function changeStanding(
  work: WorkId,
  change: (before: KeptStanding, at: Stamp) => KeptStanding,
): Promise<void> {
  const before = wholeStanding((await vault.standings.get(work)) ?? { work, ownShelves: {}, v: 1 });
  await vault.standings.put(change(before, await makeStamp()));
}
