import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import type { Place } from '@/model/place';
import type { Stretch } from '@/model/stretch';
import { dayAt, forgetDay, listDays, listLastDays } from '@/store/days';
import { isFollowed, keepFollowed, listUnfollowed } from '@/store/followed';
import { countReading, forgetAllReading, forgetReading } from '@/store/forget-reading';
import { findKnownWorks, keepKnownWork } from '@/store/known-works';
import { findPlaces, keepPlace, listContinued } from '@/store/places';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';

beforeEach(() => Promise.all(vault.tables.map((table) => table.clear())));

const work = workId(7);
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
};
const place = (position: number, fraction: number): Place => ({
  ...{ chapter: chapterId(position), position, paragraph: 1, paragraphs: 2, into: 0, fraction },
  quote: { text: 'Words', print: 1, before: [], after: [] },
});
const stretch = (own: Partial<Stretch>): Stretch => ({ work, facts, place: null, words: 0, ms: 0, ...own });

describe('a place', () => {
  it('is the last one, and how far the reader ever came stays', async () => {
    const spots = fc.record({
      position: fc.integer({ min: 1, max: 4 }),
      fraction: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(spots, { minLength: 1, maxLength: 8 }), async (walk) => {
        await vault.places.clear();
        for (const [index, { position, fraction }] of walk.entries())
          await keepPlace(stretch({ place: place(position, fraction) }), index);
        const [found] = await findPlaces([work]);
        const last = walk.at(-1);
        expect(found?.latest.value).toMatchObject({ ...last });
        const most = Math.max(...walk.map(({ position, fraction }) => position * 10 + fraction));
        const { position = 0, fraction = 0 } = found?.furthest.value ?? {};
        expect(position * 10 + fraction).toBeCloseTo(most, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is not kept in a work in which the reader is not followed', async () => {
    await keepFollowed(work, false);
    expect(await isFollowed(work)).toBe(false);
    await keepPlace(stretch({ place: place(1, 0.5), words: 5, ms: 5 }), 1);
    expect(await Promise.all([vault.places.count(), vault.days.count(), vault.known.count()])).toEqual([
      0, 0, 0,
    ]);
    expect(await listUnfollowed()).toEqual([work]);
    await keepFollowed(work, true);
    expect(await listUnfollowed()).toEqual([]);
  });
});

describe('works to go on with', () => {
  it('are the last ones, without those that are at their end until more is posted', async () => {
    for (const [index, id] of [1, 2, 3, 4].entries())
      await keepPlace(
        stretch({ work: workId(id), place: place(id === 3 ? 3 : 1, id === 3 ? 1 : 0.5) }),
        index,
      );
    const listed = async (limit: number) => (await listContinued(limit)).map(({ known }) => known.work);
    expect(await listed(9)).toEqual([4, 2, 1]);
    expect(await listed(2)).toEqual([4, 2]);
    await keepKnownWork({ ...facts, work: workId(3), chaptersPosted: 4, seenAt: 99 });
    expect(await listed(9)).toEqual([4, 3, 2, 1]);
    await keepStanding([workId(4)], { kind: 'shelf', shelf: 'dropped' });
    await keepStanding([workId(1)], { kind: 'shelf', shelf: 'waiting' });
    expect(await listed(9)).toEqual([3, 2, 1]);
  });

  it('are known by what was last seen of them', async () => {
    await keepKnownWork({ ...facts, work, seenAt: 5 });
    await keepKnownWork({ ...facts, work, title: 'An older title', seenAt: 4 });
    expect(await findKnownWorks([work, workId(8)])).toMatchObject([{ title: 'The Lamp' }]);
  });
});

describe('days', () => {
  const noon = (day: number) => new Date(2026, 0, day, 12).getTime();

  it('add up what was read of a work, each on its own', async () => {
    for (const day of [1, 1, 2]) await keepPlace(stretch({ words: 100, ms: 60_000 }), noon(day));
    await keepPlace(stretch({ work: workId(8), words: 50, ms: 30_000 }), noon(2));
    expect(dayAt(noon(2))).toBe('2026-01-02');
    expect(await listDays('2026-01-01', '2026-01-01')).toMatchObject([{ work, words: 200, ms: 120_000 }]);
    expect(await listDays('2026-01-01', '2026-01-02')).toHaveLength(3);
    expect(await listLastDays(1)).toEqual([{ day: '2026-01-02', works: 2, words: 150, ms: 90_000 }]);
    expect(await listLastDays(9)).toHaveLength(2);
    await forgetDay('2026-01-02');
    expect(await listLastDays(9)).toEqual([{ day: '2026-01-01', works: 1, words: 200, ms: 120_000 }]);
  });
});

describe('forgetting', () => {
  it('takes a work, or everything, and leaves what the reader said', async () => {
    const [one, other] = [workId(1), workId(2)];
    for (const id of [one, other])
      await keepPlace(stretch({ work: id, place: place(1, 0.5), words: 1, ms: 1 }), 1);
    await keepFollowed(other, false);
    expect(await countReading()).toEqual({ works: 2, days: 1 });
    await forgetReading(one);
    expect((await findPlaces([one, other])).map(({ work }) => work)).toEqual([other]);
    expect((await findKnownWorks([one, other])).map(({ work }) => work)).toEqual([other]);
    await forgetAllReading();
    expect(await countReading()).toEqual({ works: 0, days: 0 });
    expect(await listUnfollowed()).toEqual([other]);
    expect(await vault.known.count()).toBe(1);
  });
});
