import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherLibrary } from '@/backup/gather-library';
import { parseBackupRow } from '@/backup/parse-rows';
import { restoreBackup } from '@/backup/restore-backup';
import { writeBackup } from '@/backup/write-backup';
import { workId } from '@/model/ids';
import { NotUnderstood } from '@/model/parse';
import type { PictureState } from '@/model/picture';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { keepPicture } from '@/store/pictures';
import { deleteRemoved, removeWorks } from '@/store/removed';
import { reading, work } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const id = workId(7);
const everyByte = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
const picture = (name: string, state: PictureState, askedAt = 5) =>
  keepPicture({
    ...{ work: id, address: `https://i.example.com/${name}`, state, askedAt, v: 1 },
    bytes: state === 'kept' ? everyByte : null,
  });

async function backup(extent: 'facts' | 'everything' = 'everything'): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const content = await gatherLibrary(extent, { app: '0.1.0', setup: { settings: {}, rules: '' }, now: 1 });
  for await (const piece of writeBackup(content)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

const restore = async (file: Blob, write = true) => {
  const { signal } = new AbortController();
  return (await restoreBackup(file, { write, now: 1, signal, onProgress: () => {} })).works;
};
const rows = () => database.pictures.toArray();

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepReading(reading({ work: work({ id }) }), 1);
});

describe('pictures of a kept work', () => {
  it('come back with it byte by byte, and so does what could not be kept', async () => {
    await picture('a.png', 'kept');
    await picture('b.png', 'gone');
    const before = await rows();
    const file = await backup();
    await Promise.all(database.tables.map((table) => table.clear()));
    expect(await restore(file, false)).toMatchObject({ new: 1 });
    expect(await rows()).toEqual([]);
    expect(await restore(file)).toMatchObject({ new: 1 });
    expect(await rows()).toEqual(before);
    expect(await restore(file)).toMatchObject({ same: 1 });
  });

  it('that were kept elsewhere take the place of those that could not be kept here, and not the other way round', async () => {
    await picture('a.png', 'kept');
    await picture('b.png', 'gone');
    const file = await backup();
    await database.pictures.clear();
    await picture('a.png', 'no-answer');
    await picture('b.png', 'kept');
    expect(await restore(file)).toMatchObject({ more: 1 });
    expect((await rows()).map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  it('are left out with the texts', async () => {
    await picture('a.png', 'kept');
    const file = await backup('facts');
    await database.pictures.clear();
    await restore(file);
    expect(await rows()).toEqual([]);
  });

  it('stay as long as a removed work can be brought back, and go with it', async () => {
    await picture('a.png', 'kept');
    await removeWorks([id], 1);
    expect(await rows()).toHaveLength(1);
    await deleteRemoved(id);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['kept', null],
    ['gone', 'iVBORw=='],
  ])('are no rows where they are %s and their bytes say otherwise', (state, bytes) => {
    const row = { work: 7, address: 'https://i.example.com/a.png', state, bytes, askedAt: 1, v: 1 };
    expect(() => parseBackupRow({ kind: 'picture', row })).toThrow(NotUnderstood);
  });
});
