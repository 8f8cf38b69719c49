import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWork } from '@/ao3/read-work';
import { workId } from '@/model/ids';
import { askArchive } from '@/saving/ask-archive';
import { fetchWork } from '@/saving/fetch-work';
import { findUpToDate, followNews } from '@/saving/follow-news';
import { keepReading } from '@/saving/keep-reading';
import { saveSettings } from '@/settings/settings';
import { changeChoices } from '@/store/choices';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { findWorks } from '@/store/works';
import { resetExtension } from '../fake-extension';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';
import { SimulatedQueue, seenWork, start } from './simulated-queue';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.stubGlobal('DOMParser', PageParser);
const hour = 3600_000;
const growing = workId(900000017);

let archive: NearArchive;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  resetExtension();
  await Promise.all([...database.tables, ...vault.tables].map((table) => table.clear()));
  archive = new NearArchive();
  await fetchWork(growing, archive.ask);
  vi.setSystemTime(start + hour);
});
afterEach(() => vi.useRealTimers());

const follow = () => changeChoices(growing, () => ({ upToDate: true }));
const seen = (chaptersPosted: number) => ({ ...seenWork(growing), chaptersPosted });
const tell = (chaptersPosted: number) => followNews([seen(chaptersPosted)], Date.now(), 'ask');
const run = () => new SimulatedQueue(archive.ask).run(Date.now() + hour);

describe('followNews', () => {
  it('queues nothing that nobody wants to be kept up to date, or that is not kept, or has no news', async () => {
    expect(await tell(4)).toBe(0);
    await follow();
    expect(await tell(3)).toBe(0);
    expect(await followNews([{ ...seenWork(1), chaptersPosted: 4 }], Date.now(), 'ask')).toBe(0);
    expect((await findQueue()).jobs).toEqual([]);
  });

  it('fetches a new chapter as soon as a page tells of it, once', async () => {
    await follow();
    archive.shelf.edit({ kind: 'addChapter', work: growing, title: 'Door 4', words: 20 });
    expect(await tell(4)).toBe(1);
    expect(await tell(4)).toBe(0);
    archive.asked.length = 0;
    await run();
    expect(archive.asked).toHaveLength(1);
    expect((await findQueue()).jobs).toMatchObject([
      { outcome: { kind: 'kept', what: 'more', chapters: 4 } },
    ]);
    vi.setSystemTime(Date.now() + 10 * hour);
    expect(await tell(4)).toBe(0);
  });

  it('fetches them also of a work on a shelf that the reader chose for that, and of no other', async () => {
    await keepStanding([growing], { kind: 'shelf', shelf: 'waiting' });
    await keepStanding([growing], { kind: 'own-shelf', name: '再読', on: true });
    expect(await findUpToDate([growing, workId(1)])).toEqual(new Set());
    await saveSettings({ upToDateShelves: ['reading'], upToDateOwnShelves: ['Comfort'] });
    expect(await tell(4)).toBe(0);
    await saveSettings({ upToDateOwnShelves: ['再読'] });
    expect(await findUpToDate([growing])).toEqual(new Set([growing]));
    await saveSettings({ upToDateShelves: ['waiting'], upToDateOwnShelves: [] });
    expect(await tell(4)).toBe(1);
  });

  /** Keeps the last chapter as it is read. */
  const openLast = async () => {
    const shelved = archive.shelf.works.get(growing);
    const { id = 0 } = shelved?.chapters.at(-1) ?? {};
    const page = await askArchive(`/works/${growing}/chapters/${id}?view_adult=true`, archive.ask);
    if (page.kind === 'none') throw new Error('The chapter is not there.');
    const reading = readWork(page.page, page.address);
    await keepReading(reading, Date.now());
    return reading.work.chaptersPosted ?? 0;
  };

  it('fetches also what is no news any more, because a page that told of it was kept first', async () => {
    await follow();
    for (const title of ['Door 4', 'Door 5', 'Door 6']) {
      archive.shelf.edit({ kind: 'addChapter', work: growing, title, words: 20 });
    }
    const posted = await openLast();
    expect(await findWorks([growing])).toMatchObject([{ chaptersKept: 4, work: { chaptersPosted: 6 } }]);
    expect(await tell(posted)).toBe(1);
    await run();
    expect(await findWorks([growing])).toMatchObject([{ chaptersKept: 6 }]);
    vi.setSystemTime(Date.now() + 10 * hour);
    expect(await tell(posted)).toBe(0);
  });

  it('fetches it later where the work was asked for a moment ago', async () => {
    await follow();
    archive.shelf.edit({ kind: 'addChapter', work: growing, title: 'Door 4', words: 20 });
    await tell(4);
    await run();
    for (const title of ['Door 5', 'Door 6']) {
      archive.shelf.edit({ kind: 'addChapter', work: growing, title, words: 20 });
    }
    await openLast();
    expect(await tell(6)).toBe(0);
    vi.setSystemTime(Date.now() + 3 * hour);
    expect(await tell(6)).toBe(1);
  });

  it('fetches a chapter that was deleted and posted anew', async () => {
    await follow();
    archive.shelf.edit({ kind: 'repostChapter', work: growing, position: 1 });
    await openLast();
    expect(await findWorks([growing])).toMatchObject([{ chaptersKept: 2, chaptersGone: 1 }]);
    expect(await tell(3)).toBe(1);
  });

  it('leaves a work a part that was only ever kept in part, until there is news', async () => {
    await database.works.clear();
    await database.chapters.clear();
    await database.texts.clear();
    await openLast();
    await follow();
    expect(await findWorks([growing])).toMatchObject([{ chaptersKept: 1, work: { chaptersPosted: 3 } }]);
    expect(await tell(3)).toBe(0);
    vi.setSystemTime(Date.now() + hour);
    expect(await tell(4)).toBe(1);
  });

  it('does not ask at every page where what AO3 gives is older than what its lists say', async () => {
    await follow();
    for (let page = 0; page < 20; page++) {
      await tell(4);
      await run();
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(archive.asked.length).toBeLessThan(1 + 15);
    const before = archive.asked.length;
    expect(await tell(4)).toBe(0);
    vi.setSystemTime(Date.now() + 3 * hour);
    expect(await tell(4)).toBe(1);
    await run();
    expect(archive.asked).toHaveLength(before + 1);
  });
});
