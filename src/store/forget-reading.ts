import type { WorkId } from '@/model/ids';
import type { Register } from '@/model/stamp';
import { isRead, ownShelvesOf, type Standing, saysAnything } from '@/model/standing';
import { orCannotWrite } from './cannot-write';
import { makeStamp } from './stamps';
import { type KeptStanding, vault } from './vault';
import { wholeStanding } from './whole-rows';

/**
 * Forgets where the reader was in a work, what they read of it when, and where that put it. What they said of it
 * (shelf, rating, note) stays, and what the work is with it. Throws CannotWrite.
 */
export async function forgetReading(work: WorkId): Promise<void> {
  await forget([work]);
}

/** The same of every work. Throws CannotWrite. */
export async function forgetAllReading(): Promise<void> {
  await forget('all');
}

/** Forgets a work: also what the reader said of it. A copy in the library stays. Throws CannotWrite. */
export async function forgetWork(work: WorkId): Promise<void> {
  await forget([work], true);
}

async function forget(asked: readonly WorkId[] | 'all', saidToo = false): Promise<void> {
  const { places, known, days, standings, clock } = vault;
  await orCannotWrite(
    vault.transaction('rw', [places, known, days, standings, clock], async () => {
      for (const work of asked === 'all' ? await listRead() : asked) {
        await places.delete(work);
        await days.where('work').equals(work).delete();
        const nothing: KeptStanding = { work, ownShelves: {}, v: 1 };
        const before = saidToo ? nothing : ((await standings.get(work)) ?? nothing);
        const left = await forgotten(wholeStanding(before));
        await standings.put(left);
        if (!saysAnything(left)) await known.delete(work);
      }
    }),
  );
}

/** The works of which it is remembered that they were read. */
async function listRead(): Promise<Set<WorkId>> {
  const read = await vault.standings.filter((row) => isRead(wholeStanding(row))).primaryKeys();
  const days = await vault.days.toCollection().primaryKeys();
  return new Set([
    ...(await vault.places.toCollection().primaryKeys()),
    ...days.map(([, work]) => work),
    ...read,
  ]);
}

/**
 * A standing from which everything is forgotten but what the reader said, and that tells copies so: of what is older
 * than the moment of forgetting nothing comes back with them. What stays is therefore said anew.
 */
async function forgotten(before: KeptStanding): Promise<KeptStanding> {
  const moment = await makeStamp();
  const at = await makeStamp();
  const anew = <Value>(register: Register<Value>): Register<Value> => ({ value: register.value, at });
  const { shelf, rating, note, followed } = before;
  const said: Pick<Standing, 'shelf' | 'rating' | 'note' | 'followed'> = {
    ...(shelf?.value.byHand && { shelf: anew(shelf) }),
    ...(rating && { rating: anew(rating) }),
    ...(note && { note: anew(note) }),
    ...(followed && { followed: anew(followed) }),
  };
  const ownShelves = Object.fromEntries(ownShelvesOf(before).map((name) => [name, { value: true, at }]));
  return { work: before.work, ...said, ownShelves, forgotten: { value: true, at: moment }, v: 1 };
}

/** How many works there are places in, and how many days something is remembered of. */
export async function countReading(): Promise<{ works: number; days: number }> {
  const days = new Set((await vault.days.toCollection().primaryKeys()).map(([day]) => day));
  return { works: await vault.places.count(), days: days.size };
}
