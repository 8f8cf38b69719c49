import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupRow } from '@/backup/parse-rows';
import { restoreVault } from '@/backup/restore-vault';
import { chapterId, workId } from '@/model/ids';
import { timesRead } from '@/model/times-read';
import { dayAt, forgetDay } from '@/store/days';
import { forgetReading, forgetWork } from '@/store/forget-reading';
import { findForgottenDays } from '@/store/forgotten-days';
import { keepPlace } from '@/store/places';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';

beforeEach(() => Promise.all(vault.tables.map((table) => table.clear())));

const [one, other] = [workId(1), workId(2)];
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: 3, complete: true },
};
const place = {
  ...{ chapter: chapterId(3), position: 3, paragraph: 1, paragraphs: 2, into: 0, fraction: 1 },
  quote: { text: 'Words', print: 1, before: [], after: [] },
};
const read = (work = one) => keepPlace({ work, facts, place, words: 10, ms: 10 }, Date.now());

/** Everything that the vault holds, as a backup does. */
async function copy(): Promise<BackupRow[]> {
  const { standings, places, known, days } = vault;
  return [
    ...(await standings.toArray()).map((row): BackupRow => ({ kind: 'standing', row })),
    ...(await places.toArray()).map((row): BackupRow => ({ kind: 'place', row })),
    ...(await known.toArray()).map((row): BackupRow => ({ kind: 'known', row })),
    { kind: 'forgotten-days', row: await findForgottenDays() },
    ...(await days.toArray()).map((row): BackupRow => ({ kind: 'day', row })),
  ];
}
const restore = (rows: BackupRow[], write = true) =>
  restoreVault(rows, { write, now: Date.now(), forgotten: new Map(), forgottenDays: {} });
const counts = () => Promise.all([vault.places.count(), vault.known.count(), vault.days.count()]);

describe('a copy from before the reader forgot a work', () => {
  it('brings nothing of it back, and says so before', async () => {
    await read();
    await keepStanding([one], { kind: 'note', note: 'So good' });
    const old = await copy();
    await forgetWork(one);
    expect(await counts()).toEqual([0, 0, 0]);
    expect((await restore(old, false)).brought).toBe(0);
    await restore(old);
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await findStanding(one)).toEqual({
      ...{ work: one, ownShelves: {}, v: 1 },
      forgotten: { value: true, at: expect.any(String) },
    });
  });

  it('leaves what was said of one whose reading alone was forgotten', async () => {
    await read();
    await keepStanding([one], { kind: 'note', note: 'So good' });
    const old = await copy();
    await forgetReading(one);
    await restore(old);
    expect(await counts()).toEqual([0, 1, 0]);
    expect(await findStanding(one)).toMatchObject({ note: { value: 'So good' } });
    expect((await findStanding(one)).shelf).toBeUndefined();
  });

  it('is forgotten in another library too, and what is not is left', async () => {
    await read();
    await read(other);
    const old = await copy();
    await forgetWork(one);
    const since = await copy();
    await Promise.all(vault.tables.map((table) => table.clear()));
    await restore(old);
    expect(await counts()).toEqual([2, 2, 2]);
    await restore(since);
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await findStanding(other)).toMatchObject({ shelf: { value: { name: 'finished' } } });
  });

  it('does not stand in the way of what is said later', async () => {
    await read();
    const old = await copy();
    await forgetWork(one);
    await keepStanding([one], { kind: 'rating', rating: 2 });
    await read();
    await restore(old);
    expect(await findStanding(one)).toMatchObject({ rating: { value: 2 } });
    expect(timesRead(await findStanding(one))).toBe(1);
    expect(await vault.places.count()).toBe(1);
  });
});

describe('a day that the reader had forgotten', () => {
  const today = dayAt(Date.now());
  const words = async () => (await vault.days.toArray()).map((row) => row.words);

  it('does not come back with a copy from before, and a dry run says so', async () => {
    await read();
    const old = await copy();
    await forgetDay(today);
    expect((await restore(old, false)).brought).toBe(0);
    await restore(old);
    expect(await words()).toEqual([]);
  });

  it('is forgotten wherever the library is joined, but for what was read on it later', async () => {
    await read();
    const old = await copy();
    await forgetDay(today);
    await read();
    const later = await copy();
    await Promise.all(vault.tables.map((table) => table.clear()));
    await restore(old);
    expect(await words()).toEqual([10]);
    await restore(later);
    expect(await words()).toEqual([10]);
    expect(Object.keys(await findForgottenDays())).toEqual([today]);
    await restore(old);
    await restore(later);
    expect((await vault.days.toArray()).map(({ since }) => since)).toEqual([expect.any(String)]);
  });

  it('takes with it that a work was finished on it, here and from a copy, and leaves other days', async () => {
    const finished = async () => {
      const { finishedAt, ...standing } = await findStanding(one);
      return [timesRead(standing), finishedAt?.value ?? null];
    };
    await read();
    await read(other);
    await keepStanding([one], { kind: 'note', note: 'So good' });
    expect(await finished()).toEqual([1, expect.any(Number)]);
    const old = await copy();
    await forgetDay('2020-01-01');
    expect(await finished()).toEqual([1, expect.any(Number)]);
    await forgetDay(today);
    expect(await finished()).toEqual([0, null]);
    const since = await copy();
    await restore(old);
    expect(await finished()).toEqual([0, null]);
    await Promise.all(vault.tables.map((table) => table.clear()));
    await restore(old);
    await restore(since);
    expect(await finished()).toEqual([0, null]);
    expect((await findStanding(one)).note?.value).toBe('So good');
  });
});
