import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { joinStandings } from '@/backup/join-standings';
import { chapterId, workId } from '@/model/ids';
import type { Place } from '@/model/place';
import { ownShelvesOf } from '@/model/standing';
import type { Stretch } from '@/model/stretch';
import { timesRead } from '@/model/times-read';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { forgetAllReading, forgetReading } from '@/store/forget-reading';
import { findKnownWorks } from '@/store/known-works';
import { findPlaces, keepPlace } from '@/store/places';
import { countShelves, deleteOwnShelf, listOnShelf, listOwnShelves, renameOwnShelf } from '@/store/shelves';
import { findStanding, findStandings, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { chapter, reading, work } from '../saving/invented-readings';

beforeEach(() => Promise.all([...vault.tables, ...database.tables].map((table) => table.clear())));

const [one, other, third] = [workId(1), workId(2), workId(3)];
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: 3, complete: true },
};
const place = (position: number, fraction: number): Place => ({
  ...{ chapter: chapterId(position), position, paragraph: 1, paragraphs: 2, into: 0, fraction },
  quote: { text: 'Words', print: 1, before: [], after: [] },
});
const read = (at: Place, own: Partial<Stretch> = {}) =>
  keepPlace({ work: one, facts, place: at, words: 10, ms: 10, ...own }, Date.now());
const start = Date.UTC(2026, 0, 1, 12);
const times = async () => timesRead(await findStanding(one));
const shelfOf = async (id = one) => (await findStanding(id)).shelf?.value;

describe('what a reader says of works', () => {
  it('is kept, each thing for itself, and taken back', async () => {
    await keepStanding([one], { kind: 'shelf', shelf: 'dropped' });
    await keepStanding([one], { kind: 'rating', rating: 4 });
    await keepStanding([one], { kind: 'note', note: 'So good\n灯' });
    await keepStanding([one], { kind: 'times-read', times: 2 });
    await keepStanding([one, other], { kind: 'own-shelf', name: ' Comfort ', on: true });
    expect(await findStanding(one)).toMatchObject({
      shelf: { value: { name: 'dropped', byHand: true } },
      rating: { value: 4 },
      note: { value: 'So good\n灯' },
      timesRead: { value: 2 },
      ownShelves: { Comfort: { value: true } },
    });
    await keepStanding([one], { kind: 'shelf', shelf: null });
    await keepStanding([one], { kind: 'rating', rating: null });
    await keepStanding([one], { kind: 'own-shelf', name: 'Comfort', on: false });
    const after = await findStanding(one);
    expect([after.shelf?.value.name, after.rating?.value, ownShelvesOf(after)]).toEqual([null, null, []]);
    expect([...(await findStandings([one, other, third])).keys()]).toEqual([one, other]);
  });

  it('is refused where it cannot be, and then nothing is written', async () => {
    for (const rating of [0, 6, 2.5, Number.NaN])
      await expect(keepStanding([one], { kind: 'rating', rating })).rejects.toThrow(RangeError);
    for (const name of ['', '__proto__'])
      await expect(keepStanding([one], { kind: 'own-shelf', name, on: true })).rejects.toThrow(RangeError);
    await expect(keepStanding([one], { kind: 'times-read', times: -1 })).rejects.toThrow(RangeError);
    expect(await vault.standings.count()).toBe(0);
  });

  it('remembers what a kept work is, for when it is kept no longer', async () => {
    await keepReading(
      reading({ work: work({ id: one, title: 'A Kept Lamp' }), chapters: [chapter({ position: 1 })] }),
      1,
    );
    await keepStanding([one], { kind: 'shelf', shelf: 'to-read' });
    expect(await findKnownWorks([one])).toMatchObject([{ title: 'A Kept Lamp' }]);
  });
});

describe('the shelf by reading', () => {
  it('follows the reader from the first line to the last, and counts how often', async () => {
    await read(place(1, 0.5));
    expect(await shelfOf()).toEqual({ name: 'reading', byHand: false });
    await read(place(3, 1));
    expect(await findStanding(one)).toMatchObject({
      shelf: { value: { name: 'finished', byHand: false } },
      finishedAt: { value: expect.any(Number) },
    });
    expect(await times()).toBe(1);
    await read(place(1, 0.2));
    await read(place(3, 1));
    expect(await times()).toBe(1);
    expect(await shelfOf()).toMatchObject({ name: 'finished' });
  });

  it('counts it again when at least half of it was read on later days, once a day, and goes on from what they say', async () => {
    const day = 24 * 60 * 60_000;
    const on = (days: number, words: number, at: Place) =>
      keepPlace({ work: one, facts, place: at, words, ms: 1 }, start + days * day);
    await on(0, 9000, place(3, 1));
    await on(0, 9000, place(3, 1));
    await on(2, 100, place(3, 1));
    expect(await times()).toBe(1);
    await on(3, 4000, place(1, 0.5));
    await on(4, 500, place(3, 1));
    await on(4, 9000, place(3, 1));
    expect(await times()).toBe(2);
    await keepStanding([one], { kind: 'times-read', times: 5 });
    await on(9, 9000, place(3, 1));
    expect(await times()).toBe(6);
    await forgetReading(one);
    expect(await times()).toBe(0);
  });

  it('waits where more is to come, and is read again when it is there', async () => {
    const going = { facts: { ...facts, complete: false } };
    await read(place(3, 1), going);
    expect(await shelfOf()).toMatchObject({ name: 'waiting' });
    expect(await times()).toBe(0);
    await read(place(4, 0.1), { facts: { ...going.facts, chaptersPosted: 4 } });
    expect(await shelfOf()).toMatchObject({ name: 'reading' });
  });

  it('leaves the reader’s own choice, and writes nothing where nothing changes', async () => {
    await keepStanding([one], { kind: 'shelf', shelf: 'dropped' });
    await read(place(3, 1));
    expect(await shelfOf()).toEqual({ name: 'dropped', byHand: true });
    await keepStanding([one], { kind: 'shelf-by-reading' });
    expect(await shelfOf()).toEqual({ name: 'finished', byHand: false });
    await keepStanding([third], { kind: 'shelf-by-reading' });
    expect(await shelfOf(third)).toEqual({ name: null, byHand: false });
    await read(place(1, 0.5), { work: other });
    const before = await findStanding(other);
    await read(place(1, 0.6), { work: other });
    expect(await findStanding(other)).toEqual(before);
  });
});

describe('shelves', () => {
  beforeEach(async () => {
    await keepStanding([one, other], { kind: 'shelf', shelf: 'to-read' });
    await keepStanding([third], { kind: 'shelf', shelf: 'finished' });
    await keepStanding([one, third], { kind: 'own-shelf', name: '再読', on: true });
    await keepStanding([other], { kind: 'own-shelf', name: 'Comfort', on: true });
  });

  it('are counted and listed', async () => {
    const { reading, own } = await countShelves();
    expect(Object.fromEntries(reading)).toEqual({ 'to-read': 2, finished: 1 });
    expect([...own]).toEqual([
      ['Comfort', 1],
      ['再読', 2],
    ]);
    expect(await listOnShelf({ kind: 'reading', name: 'to-read' })).toEqual([one, other]);
    expect(await listOnShelf({ kind: 'own', name: '再読' })).toEqual([one, third]);
    expect(await listOnShelf({ kind: 'own', name: 'constructor' })).toEqual([]);
  });

  it('of one’s own are renamed, joined and deleted', async () => {
    await renameOwnShelf('再読', 'Again');
    expect(await listOwnShelves()).toEqual(['Again', 'Comfort']);
    await renameOwnShelf('Again', 'Comfort');
    expect([...(await countShelves()).own]).toEqual([['Comfort', 3]]);
    await renameOwnShelf('Comfort', ' Comfort ');
    await expect(renameOwnShelf('Comfort', ' ')).rejects.toThrow(RangeError);
    expect([...(await countShelves()).own]).toEqual([['Comfort', 3]]);
    await deleteOwnShelf('Comfort');
    expect(await listOwnShelves()).toEqual([]);
    expect(await shelfOf(third)).toMatchObject({ name: 'finished' });
  });
});

describe('forgetting what was read', () => {
  it('leaves what was said, and no copy brings the rest back', async () => {
    await keepStanding([one], { kind: 'rating', rating: 5 });
    await keepStanding([one], { kind: 'own-shelf', name: 'Comfort', on: true });
    await read(place(3, 1));
    const copy = await vault.standings.get(one);
    await forgetReading(one);
    expect(await findPlaces([one])).toEqual([]);
    const left = await vault.standings.get(one);
    if (!copy || !left) throw new Error('There is no standing.');
    for (const standing of [left, joinStandings(left, copy), joinStandings(copy, left)]) {
      expect(standing).toMatchObject({ rating: { value: 5 }, ownShelves: { Comfort: { value: true } } });
      expect([standing.shelf, standing.timesRead, standing.finishedAt]).toEqual(Array(3).fill(undefined));
    }
    expect(await findKnownWorks([one])).toHaveLength(1);
  });

  it('takes every work that was read, also those of which only the shelf still tells', async () => {
    await read(place(3, 1));
    await keepStanding([other], { kind: 'note', note: 'Not read yet' });
    await vault.places.clear();
    await vault.days.clear();
    await forgetAllReading();
    expect(await shelfOf()).toBeUndefined();
    expect(await findKnownWorks([one])).toEqual([]);
    expect(await findStanding(other)).toMatchObject({ note: { value: 'Not read yet' } });
    expect((await findStanding(other)).forgotten).toBeUndefined();
  });
});
