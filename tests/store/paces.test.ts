import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { findPaces } from '@/store/paces';
import { keepPlace } from '@/store/places';
import { vault } from '@/store/vault';

beforeEach(() => Promise.all(vault.tables.map((table) => table.clear())));

const read = (work: number, name: string | null, words: number, minutes: number) =>
  keepPlace(
    {
      work: workId(work),
      facts: {
        ...{
          title: 'The Lamp',
          authors: [],
          fandoms: [],
          words: 9000,
          chaptersPosted: 1,
          chaptersPlanned: 1,
        },
        ...{ complete: true, language: name === null ? null : { code: null, name } },
      },
      ...{ place: null, words, ms: minutes * 60_000 },
    },
    Date.UTC(2026, 0, 1, 12),
  );

it('are told apart by what AO3 counts, and not before there is enough to tell', async () => {
  expect(await findPaces()).toEqual({ words: null, characters: null });
  await read(1, 'English', 4000, 20);
  await read(2, '日本語', 9000, 30);
  expect(await findPaces()).toEqual({ words: null, characters: 300 });
  await read(3, 'Español', 2000, 10);
  expect(await findPaces()).toEqual({ words: 200, characters: 300 });
  await read(4, null, 90_000, 10);
  expect(await findPaces()).toEqual({ words: 200, characters: 300 });
});
