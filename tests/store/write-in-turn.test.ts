import 'fake-indexeddb/auto';
import { type DBCoreMutateRequest, Dexie, type Table } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeInTurn } from '@/store/write-in-turn';

class Shelf extends Dexie {
  declare books: Table<{ id: number; title: string }, number>;
  declare loans: Table<{ id: number }, number>;
}

let shelf: Shelf;
/** What is written now, and what was: the ids of each request that reached the database. */
let atOnce = 0;
let mostAtOnce = 0;
let sent: unknown[];
let full: number | null;
let databases = 0;

const rowsOf = (request: DBCoreMutateRequest): unknown[] =>
  request.type === 'delete'
    ? request.keys
    : request.type === 'deleteRange'
      ? ['range']
      : request.values.map(({ id }) => id);

/** A disk that is full when the row `full` comes; below everything else. */
function diskOf(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'disk',
    level: -9,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            sent.push(...rowsOf(request));
            atOnce += 1;
            mostAtOnce = Math.max(mostAtOnce, atOnce);
            const written =
              full !== null && rowsOf(request).includes(full)
                ? Dexie.Promise.resolve({
                    numFailures: 1,
                    failures: { 0: new DOMException('no room', 'QuotaExceededError') },
                    results: [],
                    lastResult: undefined,
                  })
                : table.mutate(request);
            return written.finally(() => {
              atOnce -= 1;
            });
          },
        };
      },
    }),
  });
}

beforeEach(async () => {
  databases += 1;
  shelf = new Shelf(`in-turn-${databases}`);
  shelf.version(1).stores({ books: 'id', loans: 'id' });
  diskOf(shelf);
  writeInTurn(shelf);
  await shelf.open();
  [sent, full, mostAtOnce] = [[], null, 0];
});
afterEach(() => shelf.close());

const book = (id: number) => ({ id, title: `Book ${id}` });
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

it('sends one row at a time, whatever was asked at once, and answers as if all were sent together', async () => {
  const last = await shelf.transaction('rw', shelf.books, shelf.loans, async () => {
    const [, key] = await Promise.all([
      shelf.loans.put({ id: 100 }),
      shelf.books.bulkPut(ids(1, 5).map(book)),
      shelf.loans.put({ id: 101 }),
    ]);
    await shelf.books.bulkDelete([2, 3]);
    return key;
  });
  expect(last).toBe(5);
  expect(mostAtOnce).toBe(1);
  expect(sent).toEqual([100, 1, 2, 3, 4, 5, 101, 2, 3]);
  expect(await shelf.books.toCollection().primaryKeys()).toEqual([1, 4, 5]);
});

it('sends nothing after a row that found no room, and the transaction is undone', async () => {
  full = 3;
  const writing = shelf.transaction('rw', shelf.books, shelf.loans, () =>
    Promise.all([shelf.books.bulkPut(ids(1, 5).map(book)), shelf.loans.put({ id: 101 })]),
  );
  await expect(writing).rejects.toThrow('no room');
  expect(sent).toEqual([1, 2, 3]);
  expect(await shelf.books.count()).toBe(0);
  full = null;
  await shelf.books.bulkPut(ids(1, 5).map(book));
  expect(await shelf.books.count()).toBe(5);
});

it('goes on after a row that is there already', async () => {
  await shelf.books.put(book(2));
  const adding = shelf.books.bulkAdd(ids(1, 4).map(book));
  await expect(adding).rejects.toThrow('1 of 4 operations failed');
  expect(sent).toEqual([2, 1, 2, 3, 4]);
  expect(await shelf.books.count()).toBe(4);
});

it('changes and clears by their conditions as before', async () => {
  await shelf.books.bulkPut(ids(1, 6).map(book));
  await shelf.books.where('id').above(4).modify({ title: 'New' });
  await shelf.books.where('id').below(3).delete();
  expect(await shelf.books.toArray()).toEqual([
    book(3),
    book(4),
    { id: 5, title: 'New' },
    { id: 6, title: 'New' },
  ]);
  await shelf.books.clear();
  expect(await shelf.books.count()).toBe(0);
});
