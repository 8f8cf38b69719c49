import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { fetchWork } from '@/saving/fetch-work';
import { findUpToDate, followNews } from '@/saving/follow-news';
import { saveSettings } from '@/settings/settings';
import { changeChoices } from '@/store/choices';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
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
