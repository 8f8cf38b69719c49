import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherReport } from '@/backup/gather-report';
import { salvage } from '@/backup/salvage';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { noteError } from '@/settings/noted-errors';
import { database } from '@/store/database';
import { keepMirrors, watched } from '@/store/keep-mirrors';
import { packText } from '@/store/pack-text';
import { writeProse } from '../archive/write-prose';
import { resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const keep = (id: number) =>
  keepReading(
    reading({
      work: work({ id: workId(id), title: `Secret title ${id}` }),
      chapters: [chapter({ id: chapterId(id * 10), position: 1, html: `<p>Secret words of ${id}</p>` })],
    }),
    id,
  );

beforeEach(async () => {
  for (const { database } of watched) {
    database.close({ disableAutoOpen: false });
    await Dexie.delete(database.name);
  }
  resetExtension();
  for (const id of [1, 2, 3, 4]) await keep(id);
  await keepMirrors();
  await noteError(new Error('Secret title 1'), 'background');
});
afterEach(() => vi.restoreAllMocks());

const lines = async () =>
  (await (await salvage(0)).file.blob.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('gives everything that can be read, the copies too', async () => {
  const all = await lines();
  const titles = all.filter(({ table, from }) => table === 'works' && from === 'dogear');
  expect(titles.map(({ row }) => row.work.title)).toEqual([1, 2, 3, 4].map((id) => `Secret title ${id}`));
  expect(all.filter(({ table }) => table === 'texts')).toHaveLength(4);
  expect(all.filter(({ from }) => from === 'dogear copy')).toHaveLength(4);
});

it('gives pictures in letters, not in a number for each byte', async () => {
  const bytes = new Uint8Array(2 * 1024 * 1024).map((_, at) => at * at);
  const row = {
    work: workId(1),
    address: 'https://i.example.com/sea.png',
    state: 'kept',
    askedAt: 1,
    v: 1,
  } as const;
  for (const name of ['a', 'b', 'c'])
    await database.pictures.put({ ...row, address: `${row.address}?${name}`, bytes });
  const pictures = (await lines()).filter(({ table }) => table === 'pictures');
  expect(pictures.map((line) => line.row.address)).toEqual(
    ['a', 'b', 'c'].map((name) => `${row.address}?${name}`),
  );
  expect(Buffer.from(pictures[2].row.bytes, 'base64').equals(bytes)).toBe(true);
});

it('gives packed texts as what they are, and as they lie there where they are damaged', async () => {
  const { text, html } = { text: '0123456789abcdef', html: writeProse(1, 300) };
  const packed = await packText({ work: workId(1), text, html, v: 1 });
  if (!packed) throw new Error('It was not packed.');
  await database.texts.put(packed);
  const cut = packed.packed.slice(0, -9);
  await database.texts.put({ ...packed, work: workId(2), packed: cut });
  const texts = (await lines()).filter(({ row }) => row?.text === text);
  expect(texts.map(({ row }) => row)).toEqual([
    { work: 1, text, html, v: 2 },
    { work: 2, text, packed: Buffer.from(cut).toString('base64'), v: 2 },
  ]);
});

it('gives the others where half of the rows cannot be read', async () => {
  const real = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'works' && Number(key) % 2 === 0) throw new DOMException('damaged', 'DataError');
    return real.call(this, key);
  });
  const { rows, unreadable } = await salvage(0);
  expect(unreadable).toBe(2);
  expect(rows).toBeGreaterThan(10);
});

it('tells how things are without a word of what is kept', async () => {
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'a browser', locks: navigator.locks });
  const report = await gatherReport('1.2.3', Date.now());
  expect(report.databases.dogear).toMatchObject({
    rows: { works: 4, texts: 4 },
    canary: 'well',
    minReader: 1,
  });
  expect(report.databases['dogear-vault']?.copy).not.toBeNull();
  expect(report.errors).toHaveLength(1);
  expect(JSON.stringify(report)).not.toContain('Secret');
  vi.unstubAllGlobals();
});
