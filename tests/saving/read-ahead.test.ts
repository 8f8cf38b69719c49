import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { readAhead } from '@/saving/read-ahead';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { chapter, reading, work } from './invented-readings';

const seven = workId(7);
const looks = vi.spyOn(database.texts, 'bulkGet');

/** Keeps chapters of so many letters; gives their heads and who reads them. */
async function keep(letters: readonly number[]) {
  const chapters = letters.map((length, at) =>
    chapter({
      position: at + 1,
      html: `<p>${at + 1}.${'a'.repeat(length)}</p>`,
      notesHtml: `<p>Note ${at}</p>`,
    }),
  );
  await keepReading(reading({ work: work({}), chapters, view: 'entire' }), 1);
  const heads = await listChapterHeads(seven);
  const kept = await database.chapters.get(seven);
  return { heads, read: readAhead(seven, heads, kept?.stamps ?? {}) };
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  looks.mockClear();
});
afterEach(() => database.texts.clear());

it('gives every chapter its own texts, and looks once for all that may be held', async () => {
  const { heads, read } = await keep(Array.from({ length: 50 }, () => 3_900));
  for (const [at, head] of heads.entries()) {
    const found = await read(head);
    expect(found?.html.startsWith(`<p>${at + 1}.a`)).toBe(true);
    expect(found?.notesHtml).toBe(`<p>Note ${at}</p>`);
  }
  expect(looks).toHaveBeenCalledTimes(1);
});

it('reads long chapters with few others, or alone', async () => {
  const { heads, read } = await keep([90_000, 90_000, 90_000, 500_000, 10, 10]);
  for (const head of heads) expect(await read(head)).not.toBeNull();
  expect(looks.mock.calls.map(([keys]) => keys.length / 2)).toEqual([2, 1, 1, 2]);
});

it('holds nothing that was given, and begins anew wherever it is asked', async () => {
  const { heads, read } = await keep([10, 10, 10]);
  const [first, , last] = heads;
  if (!first || !last) throw new Error('Not kept.');
  await read(last);
  await read(first);
  await read(first);
  await read(last);
  expect(looks.mock.calls.map(([keys]) => keys.length / 2)).toEqual([1, 3, 3]);
});

it('reads on while what came is worked on, and no further', async () => {
  const { heads, read } = await keep([150_000, 150_000, 150_000]);
  const [first, second] = heads;
  if (!first || !second) throw new Error('Not kept.');
  await read(first);
  expect(looks).toHaveBeenCalledTimes(2);
  await database.texts.clear();
  // It came before they were gone.
  expect(await read(second)).not.toBeNull();
});

it('leaves no trouble behind that nobody asked for', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const { heads, read } = await keep([150_000, 150_000, 150_000]);
  const [first, second, third] = heads;
  if (!first || !second || !third) throw new Error('Not kept.');
  await read(first);
  looks.mockRejectedValueOnce(new Error('gone'));
  expect(await read(second)).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(unheard).toEqual([]);
  await expect(read(third)).rejects.toThrow('gone');
  process.off('unhandledRejection', hear);
});

it('says of a chapter whose text is gone that there is none', async () => {
  const { heads, read } = await keep([10, 10]);
  await database.texts.clear();
  expect(await Promise.all(heads.map(read))).toEqual([null, null]);
});
