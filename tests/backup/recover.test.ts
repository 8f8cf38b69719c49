import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRecovery } from '@/backup/find-recovery';
import { recover } from '@/backup/recover';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { findCanaries, keepCanary } from '@/store/canary';
import { changeChoices } from '@/store/choices';
import { database } from '@/store/database';
import { keepMirrors, watched } from '@/store/keep-mirrors';
import { findMirrorAside } from '@/store/mirror';
import { makeStamp } from '@/store/stamps';
import { vault } from '@/store/vault';
import { resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const keep = (id: number) =>
  keepReading(
    reading({
      work: work({ id: workId(id), title: `Work ${id}` }),
      chapters: [chapter({ id: chapterId(id * 10), position: 1 })],
    }),
    id,
  );

const rate = (id: number, stars: number) =>
  vault.transaction('rw', vault.standings, vault.clock, async () => {
    const at = await makeStamp();
    const row = { work: workId(id), ownShelves: {}, rating: { value: stars, at }, v: 1 as const };
    await vault.standings.put(row);
  });

const note = () =>
  Promise.all(watched.map(({ database, guarding }) => keepCanary(database, guarding.counted)));

beforeEach(async () => {
  for (const { database } of watched) database.close({ disableAutoOpen: false });
  // What was counted before is still being noted outside, which must not be taken for what this test noted.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const { database } of watched) await Dexie.delete(database.name);
  resetExtension();
  for (const id of [1, 2, 3]) await keep(id);
  await rate(1, 5);
  await changeChoices(workId(2), () => ({ creatorStyle: true }));
  await keepMirrors();
  await note();
});

/** As if the browser was closed, and these databases were gone when it was opened again. */
async function lose(...names: string[]): Promise<void> {
  for (const { database } of watched) {
    database.close({ disableAutoOpen: false });
    if (names.includes(database.name)) await Dexie.delete(database.name);
  }
}

describe('a library that is whole', () => {
  it('needs no recovery, also after it was opened again', async () => {
    expect(await findRecovery()).toBeNull();
    await lose();
    expect(await findRecovery()).toBeNull();
  });
});

describe('a library that the browser cannot open', () => {
  const cannotOpen = () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });

  it('needs no recovery where it can a moment later', async () => {
    await lose();
    const opening = cannotOpen();
    setTimeout(() => opening.mockRestore(), 100);
    expect(await findRecovery()).toBeNull();
  });

  it('is told as what the browser says of it, within a second', async () => {
    await lose();
    const opening = cannotOpen();
    const begun = performance.now();
    await expect(findRecovery()).rejects.toMatchObject({ name: 'UnknownError' });
    expect(performance.now() - begun).toBeLessThan(1000);
    opening.mockRestore();
    expect(await findRecovery()).toBeNull();
  });
});

describe('a library that is gone', () => {
  it('is told with what is safe of it', async () => {
    await lose('dogear', 'dogear-vault');
    const found = await findRecovery();
    expect(found).toMatchObject({
      works: { expected: 3, found: 0 },
      copy: { works: 3, standings: 1, places: 0 },
    });
    expect(Object.keys(found?.losses ?? {}).sort()).toEqual(['dogear', 'dogear-vault']);
  });

  it('comes back as far as it was copied, and the works are named', async () => {
    await lose('dogear', 'dogear-vault');
    await findRecovery();
    await recover(['dogear', 'dogear-vault'], 'bring-back');
    expect(await findRecovery()).toBeNull();
    expect((await vault.standings.get(workId(1)))?.rating?.value).toBe(5);
    expect((await database.choices.get(workId(2)))?.creatorStyle).toBe(true);
    expect(await database.works.count()).toBe(0);
    const missing = await database.missing.toArray();
    expect(missing.map(({ title }) => title)).toEqual(['Work 1', 'Work 2', 'Work 3']);
    // What is copied from now on still names them.
    await keepMirrors();
    await lose('dogear');
    expect((await findRecovery())?.copy).toMatchObject({ works: 0 });
    await recover(['dogear'], 'bring-back');
    expect(await database.missing.count()).toBe(3);
  });

  it('stays empty where the reader says so, and the copy stays aside', async () => {
    await lose('dogear', 'dogear-vault');
    await findRecovery();
    await recover(['dogear', 'dogear-vault'], 'as-it-is');
    expect(await findRecovery()).toBeNull();
    expect(await vault.standings.count()).toBe(0);
    for (let times = 0; times < 3; times++) {
      await rate(9, times);
      await keepMirrors();
    }
    expect((await findMirrorAside('dogear-vault'))?.rows.standings).toHaveLength(1);
  });

  it('is not copied over by the emptiness', async () => {
    await lose('dogear-vault');
    await expect(keepMirrors()).rejects.toThrow();
    await expect(rate(1, 1)).rejects.toThrow();
    expect((await findRecovery())?.copy).toMatchObject({ standings: 1 });
  });
});

describe('a library of which a part is missing', () => {
  it('keeps what is there, and what is newer than the copy', async () => {
    await rate(1, 4);
    await rate(2, 3);
    await note();
    await lose();
    for (const [name, table, key] of [
      ['dogear', 'works', 3],
      ['dogear-vault', 'standings', 2],
    ] as const) {
      const raw = await new Dexie(name).open();
      await raw.table(table).delete(key);
      raw.close();
    }
    const found = await findRecovery();
    expect(found?.works).toEqual({ expected: 3, found: 2 });
    await recover(Object.keys(found?.losses ?? {}), 'bring-back');
    expect(await findRecovery()).toBeNull();
    expect((await vault.standings.get(workId(1)))?.rating?.value).toBe(4);
    expect((await database.missing.toArray()).map(({ work }) => work)).toEqual([3]);
    expect((await findCanaries('dogear'))[0]?.rows.works).toBe(2);
  });
});
