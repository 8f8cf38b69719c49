import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { findCanaries } from '@/store/canary';
import { CannotWrite, orCannotWrite } from '@/store/cannot-write';
import { findLibraryLost } from '@/store/library-lost';
import { openVault, type Vault } from '@/store/vault';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

/** Another one in each test: what is noted outside comes up to a second later, and would be of the one before. */
let name: string;
let databases = 0;
let vault: Vault;
const known = (work: number) => ({
  work: workId(work),
  title: `Work ${work}`,
  authors: [],
  fandoms: [],
  language: null,
  words: null,
  chaptersPosted: null,
  chaptersPlanned: null,
  complete: null,
  seenAt: 1,
  v: 1 as const,
});

beforeEach(async () => {
  resetExtension();
  databases += 1;
  name = `guarded-${databases}`;
  vault = openVault(name);
});
afterEach(() => vault.close());

/** Waits until what was seen outside is what is there. */
const noted = (seq: number) =>
  vi.waitFor(async () => expect((await findCanaries(name))[0]?.seq).toBe(seq), { timeout: 5000 });

/** As if the browser was closed, and something happened to the database before it is opened again. */
async function reopened(change: (raw: Dexie) => Promise<unknown>): Promise<Vault> {
  vault.close();
  const raw = await new Dexie(name).open();
  await change(raw);
  raw.close();
  vault = openVault(name);
  return vault;
}

const lossOf = async (opening: PromiseLike<unknown>) => {
  try {
    await opening;
    return null;
  } catch (error) {
    return findLibraryLost(error)?.loss ?? error;
  }
};

it('counts what changes in the transaction that changes it, and notes it outside', async () => {
  await vault.known.bulkPut([known(1), known(2), known(3)]);
  await vault.known.delete(workId(2));
  await vault.known.delete(workId(9));
  await expect(
    vault.transaction('rw', vault.known, async () => {
      await vault.known.clear();
      throw new Error('on second thoughts');
    }),
  ).rejects.toThrow('on second thoughts');
  expect(await vault.meta.get('meta')).toMatchObject({ seq: 3, removed: { known: 1 }, minReader: 1 });
  await noted(3);
  expect(await findCanaries(name)).toMatchObject([{ rows: { known: 2, places: 0 } }]);
  expect(fake.mirrorAlarm).toEqual({ delayInMinutes: 1 });
});

it('counts everything that one transaction takes out, whatever the order', async () => {
  await vault.known.bulkPut([known(1), known(2), known(3), known(4), known(5)]);
  await vault.transaction('rw', vault.known, vault.clock, () =>
    Promise.all([
      vault.known.delete(workId(1)),
      vault.known.bulkDelete([workId(2), workId(3)]),
      vault.known.where('work').above(4).delete(),
    ]),
  );
  expect(await vault.meta.get('meta')).toMatchObject({ seq: 2, removed: { known: 4 } });
});

it('opens what the reader made smaller', async () => {
  await vault.known.bulkPut([known(1), known(2)]);
  await noted(1);
  await vault.known.clear();
  const again = await reopened(async () => undefined);
  expect(await again.known.count()).toBe(0);
});

it('does not open a database that is another one, and nothing is written to it', async () => {
  await vault.known.bulkPut([known(1), known(2)]);
  await noted(1);
  vault.close();
  await Dexie.delete(name);
  vault = openVault(name);
  expect(await lossOf(vault.known.count())).toEqual({
    kind: 'gone',
    missing: { known: { expected: 2, found: 0 } },
  });
  await expect(orCannotWrite(vault.known.put(known(3)))).rejects.toBeInstanceOf(CannotWrite);
  vault.close();
  const raw = await openVault(name, false).open();
  expect(await raw.table('meta').count()).toBe(0);
  raw.close();
});

it('does not open one from which rows are missing', async () => {
  await vault.known.bulkPut([known(1), known(2), known(3)]);
  await noted(1);
  const again = await reopened((raw) => raw.table('known').delete(2));
  expect(await lossOf(again.open())).toEqual({
    kind: 'fewer',
    missing: { known: { expected: 3, found: 2 } },
  });
});

it('does not open one that went back', async () => {
  await vault.known.put(known(1));
  const before = await vault.meta.get('meta');
  await vault.known.put({ ...known(1), words: 9 });
  await noted(2);
  const again = await reopened((raw) => raw.table('meta').put(before));
  expect(await lossOf(again.open())).toMatchObject({ kind: 'older' });
});

it('opens again by itself once the reader decided, wherever that was', async () => {
  await vault.known.put(known(1));
  await noted(1);
  vault.close();
  await Dexie.delete(name);
  vault = openVault(name);
  expect(await lossOf(vault.open())).toMatchObject({ kind: 'gone' });
  await fake.storage.local.set({ [`canary:${name}`]: null });
  expect(await vault.known.count()).toBe(0);
});

it('opens with whatever comes next what the browser could not open', async () => {
  await vault.known.put(known(1));
  vault.close({ disableAutoOpen: false });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await expect(orCannotWrite(vault.known.put(known(2)))).rejects.toBeInstanceOf(CannotWrite);
  opening.mockRestore();
  await vault.known.put(known(2));
  expect(await vault.known.count()).toBe(2);
});

it('only reads what a newer Dogear wrote', async () => {
  await vault.known.put(known(1));
  const again = await reopened((raw) => raw.table('meta').update('meta', { minReader: 99 }));
  expect(await again.known.count()).toBe(1);
  await expect(orCannotWrite(again.known.put(known(2)))).rejects.toMatchObject({ name: 'NewerLibrary' });
  expect(await again.known.count()).toBe(1);
});
