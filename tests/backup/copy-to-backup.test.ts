import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyToBackup, findCopyTime, type WhichCopy } from '@/backup/copy-to-backup';
import { recover } from '@/backup/recover';
import { type RestoreReport, restoreBackup } from '@/backup/restore-backup';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { forgetDay } from '@/store/days';
import { findForgottenDays } from '@/store/forgotten-days';
import { keepMirrors, watched } from '@/store/keep-mirrors';
import { listMissing } from '@/store/missing';
import { removeWorks } from '@/store/removed';
import { makeStamp } from '@/store/stamps';
import { vault } from '@/store/vault';
import { fake, resetExtension } from '../fake-extension';
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

const note = (id: number, text: string) =>
  vault.transaction('rw', vault.standings, vault.clock, async () => {
    const at = await makeStamp();
    await vault.standings.put({ work: workId(id), ownShelves: {}, note: { value: text, at }, v: 1 });
  });

/** As on another device: the databases are gone and new ones begun. */
async function beginAnew(): Promise<void> {
  for (const { database } of watched) {
    database.close({ disableAutoOpen: false });
    await Dexie.delete(database.name);
  }
  await recover(
    watched.map(({ database }) => database.name),
    'as-it-is',
  );
}

async function bringIn(which: WhichCopy): Promise<RestoreReport> {
  const saved = await copyToBackup(which, '0.1.0');
  if (!saved) throw new Error('There is no copy');
  const { signal } = new AbortController();
  return restoreBackup(saved.blob, { write: true, now: Date.now(), signal, onProgress: () => {} });
}

beforeEach(async () => {
  for (const { database } of watched) {
    database.close({ disableAutoOpen: false });
    await Dexie.delete(database.name);
  }
  resetExtension();
  for (const id of [1, 2, 3]) await keep(id);
  await note(1, 'To read again in winter');
  await keepMirrors();
});

describe('a copy of the library as a backup file', () => {
  it('brings back what the reader said, and names the works', async () => {
    await beginAnew();
    expect(await bringIn('aside')).toMatchObject({
      named: 3,
      facts: { brought: 1, ahead: 0 },
      damage: { complete: true, members: 0, rows: 0 },
    });
    expect((await vault.standings.get(workId(1)))?.note?.value).toBe('To read again in winter');
    expect((await listMissing()).map(({ title }) => title)).toEqual(['Work 1', 'Work 2', 'Work 3']);
    expect(await bringIn('aside')).toMatchObject({ named: 0, facts: { brought: 0 } });
  });

  it('forgets elsewhere the days that were forgotten here, and nothing else', async () => {
    const day = (day: string) => ({
      day,
      work: workId(1),
      device: 'devicexx',
      words: 10,
      ms: 6_000,
      v: 1 as const,
    });
    await vault.days.bulkPut([day('2026-11-01'), day('2026-11-02')]);
    await forgetDay('2026-11-01');
    await keepMirrors();
    await beginAnew();
    await vault.days.bulkPut([day('2026-11-01'), day('2026-11-03')]);
    await bringIn('aside');
    expect((await vault.days.toArray()).map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-03']);
    expect(Object.keys(await findForgottenDays())).toEqual(['2026-11-01']);
  });

  it('names no work that is here, or that the reader removed', async () => {
    await removeWorks([workId(2)], 1);
    await database.works.delete(workId(3));
    expect(await bringIn('newest')).toMatchObject({ named: 1, facts: { brought: 0, same: 1 } });
    expect((await listMissing()).map(({ title }) => title)).toEqual(['Work 3']);
  });

  it('is written while the library does not open', async () => {
    for (const { database } of watched) database.close({ disableAutoOpen: true });
    expect((await copyToBackup('newest', '0.1.0'))?.blob.size).toBeGreaterThan(0);
  });

  it('is not there where none was made, or where it is damaged', async () => {
    expect(await findCopyTime('aside')).toBeNull();
    expect(await copyToBackup('aside', '0.1.0')).toBeNull();
    expect(await copyToBackup('newest', '0.1.0')).not.toBeNull();
    const chunks = watched.flatMap(({ database }) =>
      [0, 1].map((slot) => `mirror:${database.name}:${slot}:0`),
    );
    await fake.storage.local.set(Object.fromEntries(chunks.map((key) => [key, 'AAAA'])));
    expect(await copyToBackup('newest', '0.1.0')).toBeNull();
  });
});
