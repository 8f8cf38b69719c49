import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { restoreVault } from '@/backup/restore-vault';
import { chapterId, workId } from '@/model/ids';
import type { Place } from '@/model/place';
import { nextStamp } from '@/model/stamp';
import { forgetAllReading } from '@/store/forget-reading';
import { watched } from '@/store/keep-mirrors';
import { nameWorks, noteChapters } from '@/store/known-works';
import { findMarks } from '@/store/marks';
import { findPlaces, keepPlace, listContinued, listLastPlaces } from '@/store/places';
import { countShelves } from '@/store/shelves';
import { findStanding, keepStanding } from '@/store/standings';
import { type KeptKnownWork, type KeptPlace, type KeptStanding, vault } from '@/store/vault';
import { isWholeKnown, isWholePlaces, wholeStanding } from '@/store/whole-rows';
import { visitedWork } from '../visited-work';

beforeEach(async () => {
  for (const { database } of watched) await Promise.all(database.tables.map((table) => table.clear()));
});

const at = nextStamp(null, 1_000, 'abcdefgh');
const work = workId(7);
const place: Place = {
  ...{ chapter: chapterId(70), position: 2, paragraph: 1, paragraphs: 2, into: 0, fraction: 1 },
  quote: { text: 'Words', print: 1, before: [2], after: [] },
};
const places: KeptPlace = { work, latest: { value: place, at }, furthest: { value: place, at }, v: 1 };
const known: KeptKnownWork = {
  ...visitedWork(7, { chaptersPosted: 4 }).facts,
  ...{ work, seenAt: 1, v: 1, newChapters: [{ position: 3, chapter: chapterId(71) }] },
};
const standing: KeptStanding = {
  ...{ work, v: 1, shelf: { value: { name: 'reading', byHand: false }, at }, rating: { value: 4, at } },
  ...{ note: { value: null, at }, timesRead: { value: 2, at }, finishes: { first: at } },
  ...{ finishedAt: { value: 5, at }, visited: { value: { times: 3, lastOn: '2026-01-02' }, at } },
  ...{ followed: { value: true, at }, forgotten: { value: true, at } },
  ownShelves: { Comfort: { value: true, at } },
};

/** A row with something else at one of its places, however deep, or with that left out. */
function damaged(row: object): fc.Arbitrary<Record<string, unknown>> {
  const paths = pathsIn(row).filter(([first]) => first !== 'work' && first !== 'v');
  return fc.tuple(fc.constantFrom(...paths), fc.jsonValue()).map(([path, value]) => {
    const copy = JSON.parse(JSON.stringify(row));
    const end = path.slice(0, -1).reduce((part, name) => part[name], copy);
    const last = path.at(-1) ?? '';
    if (value === null) delete end[last];
    else end[last] = value;
    return copy;
  });
}

function pathsIn(part: unknown): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => [
    [name],
    ...pathsIn(inner).map((path) => [name, ...path]),
  ]);
}

describe('rows as we write them', () => {
  it('are whole', () => {
    expect([isWholePlaces(places), isWholeKnown(known)]).toEqual([true, true]);
    const oneShot = { ...places, latest: { value: { ...place, chapter: null }, at } };
    expect(isWholePlaces(oneShot)).toBe(true);
    expect(wholeStanding(standing)).toEqual(standing);
    expect(wholeStanding({ work, ownShelves: {}, v: 1 })).toEqual({ work, ownShelves: {}, v: 1 });
  });
});

describe('a damaged row', () => {
  it.each([
    { work },
    { ...places, latest: { at } },
    { ...places, furthest: null },
    { ...places, latest: { value: place, at: 'long ago' } },
    { ...places, latest: { value: { ...place, position: '2' }, at } },
    { ...places, furthest: { value: { ...place, quote: { text: 'Words' } }, at } },
  ])('of places is none: %j', (row) => {
    expect(isWholePlaces(row)).toBe(false);
  });

  it.each([
    { title: null },
    { authors: 'keeper' },
    { authors: [null] },
    { fandoms: [7] },
    { words: 'many' },
    { seenAt: null },
    { newChapters: [null] },
    { newChapters: new Array(1) },
  ])('of what is known is none: %j', (part) => {
    expect(isWholeKnown({ ...known, ...part })).toBe(false);
  });

  it('of a standing still says what of it is whole', async () => {
    await vault.table('standings').put({
      ...{ work, v: 1, shelf: {}, note: { value: 'So good', at }, rating: { value: '5', at } },
      ...{ visited: { value: {}, at }, finishes: { first: 7, '2026-01-02': at } },
      ownShelves: { Comfort: { value: true, at }, Broken: true },
    });
    const whole = {
      ...{ work, v: 1, note: { value: 'So good', at }, finishes: { '2026-01-02': at } },
      ownShelves: { Comfort: { value: true, at } },
    };
    expect(await findStanding(work)).toEqual(whole);
    await keepStanding([work], { kind: 'shelf', shelf: 'dropped' });
    expect(await vault.standings.get(work)).toMatchObject({
      ...whole,
      shelf: { value: { name: 'dropped' } },
    });
  });

  it('costs its own work what it held, whatever was damaged, and no other work anything', async () => {
    const others = [1, 2].map(workId);
    const rows = fc.record({ place: damaged(places), fact: damaged(known), said: damaged(standing) });
    await fc.assert(
      fc.asyncProperty(rows, async ({ place: placeRow, fact, said }) => {
        await Promise.all(vault.tables.map((table) => table.clear()));
        for (const id of others) {
          const { facts } = visitedWork(id, { chaptersPosted: 4 });
          await keepPlace({ work: id, facts, place, words: 1, ms: 1 }, 2);
        }
        await vault.table('places').put(placeRow);
        await vault.table('known').put(fact);
        await vault.table('standings').put(said);
        const marks = await findMarks([work, ...others]);
        expect(marks.filter((mark) => others.includes(mark.work))).toMatchObject([
          { place: { position: 2 }, shelf: 'reading' },
          { place: { position: 2 }, shelf: 'reading' },
        ]);
        for (const listed of [await listContinued(9), await listLastPlaces(9)])
          expect(listed.map((each) => each.known.work).filter((id) => id !== work)).toEqual([2, 1]);
        expect((await countShelves()).reading.get('reading')).toBeGreaterThanOrEqual(2);
        const visited = [work, ...others].map((id) => visitedWork(id, { chaptersPosted: 5 }, chapterId(75)));
        await noteChapters(visited, 3);
        await nameWorks(visited, 3);
        expect(await vault.known.get(workId(1))).toMatchObject({ chaptersPosted: 5 });
      }),
      { numRuns: 60 },
    );
  });

  it('is replaced by the next that is read', async () => {
    await vault.table('places').put({ work, latest: { at }, furthest: { value: place, at } });
    const { facts } = visitedWork(7, { chaptersPosted: 4 });
    await keepPlace({ work, facts, place: { ...place, position: 1 }, words: 1, ms: 1 }, 2_000);
    expect(await findPlaces([work])).toMatchObject([
      { latest: { value: { position: 1 } }, furthest: { value: { position: 2 } } },
    ]);
  });

  it('is replaced by a copy, and forgotten with all the rest', async () => {
    await vault.table('places').put({ work, latest: 7 });
    await vault.table('known').put({ work });
    await vault.table('standings').put({ work, shelf: {}, note: { value: 'So good', at } });
    const restored = await restoreVault(
      [
        { kind: 'standing', row: { work, ownShelves: {}, rating: { value: 4, at }, v: 1 } },
        { kind: 'place', row: places },
        { kind: 'known', row: known },
      ],
      { write: true, now: 2_000, forgotten: new Map(), forgottenDays: {} },
    );
    expect(restored).toEqual({ brought: 3, same: 0, ahead: 0 });
    expect(await findPlaces([work])).toEqual([places]);
    expect(await findStanding(work)).toMatchObject({ note: { value: 'So good' }, rating: { value: 4 } });
    await vault.table('standings').put({ work, shelf: {}, timesRead: 7 });
    await forgetAllReading();
    expect([await vault.places.count(), await vault.known.count()]).toEqual([0, 0]);
  });
});
