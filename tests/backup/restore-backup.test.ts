import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupExtent, gatherLibrary } from '@/backup/gather-library';
import { type RestoreReport, restoreBackup } from '@/backup/restore-backup';
import { writeBackup } from '@/backup/write-backup';
import { chapterId, workId } from '@/model/ids';
import { nextStamp } from '@/model/stamp';
import { keepReading } from '@/saving/keep-reading';
import { CannotWrite } from '@/store/cannot-write';
import { changeChoices } from '@/store/choices';
import { database } from '@/store/database';
import { packEarlierTexts } from '@/store/pack-earlier-texts';
import { bringBackWorks, removeWorks } from '@/store/removed';
import { makeStamp } from '@/store/stamps';
import { vault } from '@/store/vault';
import { anyTold, chapter, contents, reading, work } from '../saving/invented-readings';
import { keepRewritten } from '../store/invented-rewrites';
import { anyDay, anyForgottenStanding, anyKnown, anyPlace, anyStanding } from './invented-rows';
import { makeBackup } from './make-backup';

const runs = process.env.LAWS === 'all' ? 10_000 : 60;
const setup = { settings: { keepAutomatically: true }, rules: 'hide fandom "Sea"' };

const tables = [...database.tables, ...vault.tables];
const clear = () => Promise.all(tables.map((table) => table.clear()));
beforeEach(clear);

async function backup(extent: BackupExtent = 'everything'): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const content = await gatherLibrary(extent, { app: '0.1.0', setup, now: 1_000 });
  for await (const piece of writeBackup(content)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

const restore = (file: Blob, facts: { write?: boolean; now?: number } = {}): Promise<RestoreReport> =>
  restoreBackup(file, {
    ...{ write: true, now: 1_700_000_000_000, signal: new AbortController().signal, onProgress: () => {} },
    ...facts,
  });

/** Everything that a backup holds, with rows in one order: not the clock, nor what the database notes for itself. */
async function library(): Promise<unknown> {
  const own = ['clock', 'meta', 'unpacked'];
  const held = [...vault.tables, ...database.tables].filter(({ name }) => !own.includes(name));
  return Object.fromEntries(
    await Promise.all(held.map(async (table) => [table.name, await table.toArray()])),
  );
}

const anyLibrary = fc.record({
  standings: fc.array(fc.oneof(anyStanding, anyForgottenStanding), { maxLength: 6 }),
  places: fc.array(anyPlace, { maxLength: 6 }),
  known: fc.array(anyKnown, { maxLength: 6 }),
  days: fc.array(anyDay, { maxLength: 6 }),
  told: fc.array(anyTold, { maxLength: 4 }),
});
type Library = typeof anyLibrary extends fc.Arbitrary<infer Value> ? Value : never;

/** A library that a reader could have: with nothing in it that they forgot. */
async function fill({ standings, places, known, days, told }: Library): Promise<void> {
  const rows = [
    ...standings.map((row) => ({ kind: 'standing' as const, row })),
    ...places.map((row) => ({ kind: 'place' as const, row })),
    ...known.map((row) => ({ kind: 'known' as const, row })),
    ...days.map((row) => ({ kind: 'day' as const, row })),
  ];
  await restore(await makeBackup([{ topic: 'vault', rows }]));
  for (const { reading, asOf } of told) await keepReading(reading, asOf);
}

describe('a library that goes out and comes back', () => {
  it('is the same, and says so when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (held) => {
        await clear();
        await fill(held);
        const before = await library();
        const file = await backup();
        await clear();
        await restore(file);
        expect(await library()).toEqual(before);
        const again = await restore(file);
        expect(again).toMatchObject({
          works: { new: 0, more: 0, removed: 0, lost: 0 },
          facts: { brought: 0 },
          setup,
        });
        expect(await library()).toEqual(before);
      }),
      { numRuns: runs },
    );
  });

  it('joins another the same way round, and a dry run writes nothing and tells the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (one, other) => {
        await clear();
        await fill(one);
        const first = await backup();
        await clear();
        await fill(other);
        const second = await backup();
        const before = await library();
        const dry = await restore(first, { write: false });
        expect(await library()).toEqual(before);
        expect(await restore(first)).toEqual(dry);
        const joined = await library();
        await clear();
        await restore(first);
        await restore(second);
        expect(await library()).toEqual(joined);
      }),
      { numRuns: runs },
    );
  });
});

const id = workId(7);
const told = reading({
  work: work({ chaptersPosted: 2 }),
  chapters: [chapter({ id: chapterId(11), position: 1 }), chapter({ id: chapterId(12), position: 2 })],
  contents: contents(chapterId(11), chapterId(12)),
});

describe('what is restored', () => {
  it('keeps what the reader decided, the later of two', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 10 });
    await keepReading(told, 1);
    await changeChoices(id, () => ({ creatorStyle: true, settled: 'a' }));
    const file = await backup();
    vi.setSystemTime(20);
    await changeChoices(id, () => ({ creatorStyle: false }));
    vi.useRealTimers();
    await restore(file);
    expect(await database.choices.get(id)).toMatchObject({ creatorStyle: false, settled: 'a' });
  });

  it('has the texts that its extent promises', async () => {
    await keepReading(told, 1);
    const facts = await backup('facts');
    const irreplaceable = await backup('irreplaceable');
    const row = await database.works.get(id);
    if (row) await database.works.put({ ...row, absence: { kind: 'missing', at: 5 } });
    const alone = await backup('irreplaceable');
    const kept = async (file: Blob) => {
      await clear();
      await restore(file);
      return (await database.works.get(id))?.chaptersKept;
    };
    expect([await kept(facts), await kept(irreplaceable), await kept(alone)]).toEqual([0, 0, 2]);
  });

  it('brings of a work whose rows are damaged what is whole', async () => {
    await keepReading(told, 1);
    const rows = (await database.texts.toArray()).filter((row) => row.v === 1).slice(0, 1);
    const row = await database.works.get(id);
    const list = await database.chapters.get(id);
    if (!row || !list) throw new Error('It was not kept.');
    const file = await makeBackup([
      {
        topic: 'works/7',
        rows: [
          { kind: 'work', row },
          { kind: 'chapters', row: list },
          ...rows.map((row) => ({ kind: 'text' as const, row })),
        ],
      },
      { topic: 'works/8', rows: rows.map((row) => ({ kind: 'text' as const, row })) },
    ]);
    await clear();
    expect((await restore(file)).works).toEqual({ new: 1, more: 0, same: 0, removed: 0, lost: 1 });
    expect((await database.works.get(id))?.chaptersKept).toBe(1);
    expect(await database.texts.count()).toBe(1);
  });

  it('has earlier texts whole in it, packed or not here, and brings back those that were damaged', async () => {
    await keepRewritten(7, 4);
    const whole = await library();
    const file = await backup();
    await packEarlierTexts();
    const packed = await library();
    expect(packed).not.toEqual(whole);
    expect((await restore(file)).works).toMatchObject({ same: 1, more: 0 });
    expect(await library()).toEqual(packed);
    const later = await backup();

    const rows = (await database.texts.toArray()).filter((row) => row.v === 2);
    const [cut, gone] = rows;
    if (!cut || !gone) throw new Error('None was packed.');
    await database.texts.put({ ...cut, packed: cut.packed.slice(0, -9) });
    await database.texts.delete([gone.work, gone.text]);
    const lacking = await backup();
    expect((await restore(lacking)).works).toMatchObject({ same: 1, more: 0 });
    expect((await restore(later, { write: false })).works).toMatchObject({ more: 1 });
    expect((await restore(later)).works).toMatchObject({ more: 1 });
    expect((await restore(later)).works).toMatchObject({ same: 1 });
    await packEarlierTexts();
    expect(await library()).toEqual(packed);

    await clear();
    await restore(later);
    expect(await library()).toEqual(whole);
  });

  it('leaves removed what the reader removed here', async () => {
    await keepReading(told, 1);
    const file = await backup();
    await removeWorks([id], 5);
    expect((await restore(file)).works).toMatchObject({ new: 0, removed: 1 });
    expect(await database.works.count()).toBe(0);
    await bringBackWorks([id]);
    expect((await restore(file)).works).toMatchObject({ same: 1, removed: 0 });
  });

  it('does not believe a clock that is more than a day ahead, and goes on from one that is less', async () => {
    const now = 1_700_000_000_000;
    const at = (ahead: number) => nextStamp(null, now + ahead, 'another0');
    const standing = (work: number, ahead: number) => ({
      kind: 'standing' as const,
      row: { work: workId(work), ownShelves: {}, rating: { value: 5, at: at(ahead) }, v: 1 as const },
    });
    const file = await makeBackup([
      { topic: 'standings', rows: [standing(1, 3_600_000), standing(2, 25 * 3_600_000)] },
    ]);
    expect((await restore(file, { now })).facts).toEqual({ brought: 1, same: 0, ahead: 1 });
    const next = await vault.transaction('rw', vault.clock, () => makeStamp(now));
    expect(next > at(3_600_000) && next < at(25 * 3_600_000)).toBe(true);
  });

  it('is stopped between two works when the reader says so', async () => {
    await keepReading(told, 1);
    const file = await backup();
    await clear();
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const restoring = { write: true, now: 0, signal: stop.signal, onProgress: () => {} };
    await expect(restoreBackup(file, restoring)).rejects.toThrow('stopped');
    expect(await database.works.count()).toBe(0);
  });

  it('says that nothing can be written, and leaves what is there', async () => {
    await keepReading(told, 1);
    const file = await backup();
    await clear();
    vi.spyOn(database.works, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await expect(restore(file)).rejects.toThrow(CannotWrite);
    expect(await database.texts.count()).toBe(0);
  });
});
