import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherLibrary } from '@/backup/gather-library';
import { restoreBackup } from '@/backup/restore-backup';
import { writeBackup } from '@/backup/write-backup';
import { database } from '@/store/database';
import { keepFamily, listFamilies } from '@/store/families';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const family = (synonyms: string[]) => ({
  ...{ name: 'Fog', synonymOf: null, metatags: [] },
  synonyms,
  subtags: [{ name: 'Sea Fog', via: 'Thick Fog' }],
});

async function backup(): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const setup = { settings: {}, rules: '' };
  const content = await gatherLibrary('facts', { app: '0.1.0', setup, now: 1 });
  for await (const piece of writeBackup(content)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

const restore = async (file: Blob, write = true): Promise<number> => {
  const { signal } = new AbortController();
  return (await restoreBackup(file, { write, now: 1, signal, onProgress: () => {} })).families;
};

beforeEach(() => database.families.clear());

describe('families of tags in a backup', () => {
  it('come back as they were, and say nothing new the second time', async () => {
    await keepFamily(family(['Mist']), 'fog', 5);
    const before = await listFamilies();
    const file = await backup();
    await database.families.clear();
    expect(await restore(file, false)).toBe(1);
    expect(await listFamilies()).toEqual([]);
    expect(await restore(file)).toBe(1);
    expect(await listFamilies()).toEqual(before);
    expect(await restore(file)).toBe(0);
  });

  it('leave one alone that was learned later', async () => {
    await keepFamily(family(['Mist']), 'fog', 5);
    const file = await backup();
    await keepFamily(family(['Mist', 'Haze']), 'fog', 6);
    expect(await restore(file)).toBe(0);
    expect((await listFamilies())[0]?.synonyms).toEqual(['Mist', 'Haze']);
  });
});
