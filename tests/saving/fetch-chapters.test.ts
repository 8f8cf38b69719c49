import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import type { Ask } from '@/saving/ask-archive';
import { fetchWork } from '@/saving/fetch-work';
import { NotFetched } from '@/saving/polite-fetch';
import { retryJob } from '@/saving/steer-queue';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { findWork } from '@/store/works';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';
import { queueIds, SimulatedQueue, start } from './simulated-queue';

vi.stubGlobal('DOMParser', PageParser);
const hour = 3600_000;
const letters = workId(900000002);
const almanac = workId(900000001);

let archive: NearArchive;
/** Of the requests for chapters (counted from 1), those that come to nothing. */
let broken: Set<number>;
let chaptersAsked: number;

/** An archive that cannot bring an entire work of more than one chapter in time. */
const withoutEntire: Ask = async (path, init) => {
  if (path.includes(`/works/${letters}?`)) throw new NotFetched('timeout', null);
  if (path.includes('/chapters/')) {
    chaptersAsked += 1;
    if (broken.has(chaptersAsked)) throw new NotFetched('cut', 200);
  }
  return archive.ask(path, init);
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  await Promise.all(database.tables.map((table) => table.clear()));
  archive = new NearArchive();
  broken = new Set();
  chaptersAsked = 0;
});
afterEach(() => vi.useRealTimers());

const job = async () => (await findQueue()).jobs.find(({ work }) => work === letters);
const keptPositions = async () =>
  (await listChapterHeads(letters)).filter(({ text }) => text !== null).map(({ position }) => position);

describe('a work that never comes through in one piece', () => {
  it('is fetched chapter by chapter after two tries, at the same pace', async () => {
    const queue = new SimulatedQueue(withoutEntire);
    await queueIds([letters]);
    await queue.run(start + hour);
    expect(archive.asked.map(({ path }) => path.replace(/\d{9}(?=\?)/, 'ID'))).toEqual([
      '/works/900000002/navigate',
      ...Array(9).fill('/works/900000002/chapters/ID?view_adult=true'),
    ]);
    expect(queue.asked).toHaveLength(2 + 1 + 9);
    expect(await job()).toMatchObject({ state: 'done', outcome: { kind: 'kept', what: 'new', chapters: 9 } });
    const gaps = queue.asked.slice(1).map(({ at }, index) => at - (queue.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6000);
    expect(queue.mostInFlight).toBe(1);
  });

  it('comes to the same library as the entire work', async () => {
    const texts = async () => (await database.texts.toArray()).map(({ text }) => text).sort();
    await fetchWork(letters, archive.ask);
    const [entire, kept] = [await texts(), await findWork(letters)];
    await Promise.all(database.tables.map((table) => table.clear()));
    await queueIds([letters]);
    await new SimulatedQueue(withoutEntire).run(Date.now() + hour);
    expect(await texts()).toEqual(entire);
    expect((await findWork(letters))?.work).toMatchObject({
      title: kept?.work.title,
      chaptersPosted: kept?.work.chaptersPosted,
      endNotesHtml: kept?.work.endNotesHtml,
    });
  });

  it('is never shown as whole before it is, and each chapter is there as soon as it came', async () => {
    const queue = new SimulatedQueue(async (path, init) => {
      if (path.includes('/chapters/')) {
        const kept = await findWork(letters);
        expect(kept?.chaptersKept ?? 0).toBe(chaptersAsked);
        if (kept) expect(kept.work.chaptersPosted).toBe(9);
        expect(await job()).toMatchObject({ state: 'asking', byChapters: { of: 9 } });
        expect((await job())?.byChapters?.left?.[0]?.position).toBe(chaptersAsked + 1);
      }
      return withoutEntire(path, init);
    });
    await queueIds([letters]);
    await queue.run(start + hour);
    expect(await keptPositions()).toHaveLength(9);
    expect((await job())?.outcome?.kind).toBe('kept');
  });

  it('keeps no other work waiting', async () => {
    const queue = new SimulatedQueue(withoutEntire);
    await queueIds([letters, almanac]);
    await queue.run(start + hour);
    const works = queue.asked.map(({ work }) => work);
    expect(works.indexOf(almanac)).toBeLessThan(3);
    expect(works.filter((work) => work === almanac)).toHaveLength(1);
  });

  it('asks only for chapters that are not kept', async () => {
    await fetchWork(letters, archive.ask);
    archive.shelf.edit({ kind: 'addChapter', work: letters, title: 'Ten', words: 50 });
    archive.asked.length = 0;
    vi.setSystemTime(start + 1000);
    await queueIds([letters]);
    await new SimulatedQueue(withoutEntire).run(start + hour);
    expect(archive.asked.filter(({ path }) => path.includes('/chapters/'))).toHaveLength(1);
    expect(await job()).toMatchObject({ outcome: { kind: 'kept', what: 'more', chapters: 10 } });
  });

  it('whatever fails in between, and however often it is killed, ends whole or with its reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 8 }),
        fc.uniqueArray(fc.integer({ min: 3, max: 16 }), { maxLength: 3 }),
        async (failing, kills) => {
          vi.setSystemTime(start);
          await Promise.all(database.tables.map((table) => table.clear()));
          archive = new NearArchive();
          broken = new Set(failing);
          chaptersAsked = 0;
          const queue = new SimulatedQueue(withoutEntire);
          await queueIds([letters]);
          for (const kill of [...kills].sort((a, b) => a - b)) {
            queue.killAfter = kill;
            await queue.run(Date.now() + 5000);
          }
          await queue.run(Date.now() + 24 * hour);
          const ended = await job();
          expect(ended?.state).toBe('done');
          const positions = await keptPositions();
          const isWhole = positions.length === 9;
          expect(ended?.outcome?.kind).toBe(isWhole ? 'kept' : 'trouble');
          // At most one request more for each failure and each kill.
          expect(queue.asked.length).toBeLessThanOrEqual(2 + 1 + 9 + failing.length + kills.length);

          broken = new Set();
          await retryJob(letters);
          if (!isWhole) await queue.run(Date.now() + 24 * hour);
          expect(await keptPositions()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('says so when a chapter has gone in the meantime, and keeps the others', async () => {
    const queue = new SimulatedQueue(async (path, init) => {
      const answer = await withoutEntire(path, init);
      if (path.endsWith('/navigate'))
        archive.shelf.edit({ kind: 'removeChapter', work: letters, position: 2 });
      return answer;
    });
    await queueIds([letters]);
    await queue.run(start + hour);
    expect(await job()).toMatchObject({
      ...{ state: 'done', outcome: { kind: 'changed', part: '9 chapters, got 8' } },
    });
    expect(await keptPositions()).toHaveLength(8);
    expect((await findWork(letters))?.absence).toBeUndefined();
  });

  it('stores no page of another work, chapter or kind as a chapter', async () => {
    const others = [
      '/works/900000001?view_adult=true',
      '/works/900000002/chapters/910000205',
      '/works/900000015',
    ];
    for (const other of [...others, '/users/login?restricted=true', '/works/900009999', '/works']) {
      await Promise.all(database.tables.map((table) => table.clear()));
      const queue = new SimulatedQueue(async (path, init) =>
        path.includes('/chapters/') ? archive.ask(other) : withoutEntire(path, init),
      );
      await queueIds([letters]);
      await queue.run(Date.now() + hour);
      expect((await job())?.state, other).toBe('done');
      expect((await job())?.outcome?.kind, other).not.toBe('kept');
      expect(await database.texts.count(), other).toBe(0);
      // Three chapters of a kind are no chance: the others are not asked for.
      expect(queue.asked.length, other).toBeLessThanOrEqual(2 + 1 + 3);
    }
  });
});
