import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '@/background/start-background';
import { queueAlarm, tendQueue } from '@/background/tend-queue';
import { send } from '@/messages/wire';
import { workId } from '@/model/ids';
import { freshPace } from '@/model/pace';
import { keepReading } from '@/saving/keep-reading';
import { cancelJob } from '@/saving/steer-queue';
import { changeChoices } from '@/store/choices';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { archivePage, fake, ownPage, resetExtension } from '../fake-extension';
import { reading, work } from '../saving/invented-readings';
import { seenWork, start } from '../saving/simulated-queue';
import { visitedWork } from '../visited-work';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  startBackground({
    isArchive: (address) => address.startsWith('https://archiveofourown.org'),
    workAt: () => null,
    isOwnList: () => false,
  });
});
afterEach(() => vi.useRealTimers());

const queue = (...ids: number[]) =>
  send('queueWorks', { works: ids.map((id) => seenWork(id)), task: 'keep', sure: false });
/** A series of three pages, with one work on the first. */
const queueSeries = (sure: boolean) =>
  send('queueList', {
    ...{ path: '/series/7', title: 'Lights', page: 1, pages: 3, works: [seenWork(1)] },
    ...{ unrevealed: 0, unread: 0, sure },
  });
const setPace = (pace: Partial<typeof freshPace>) => changeQueue(() => ({ pace: { ...freshPace, ...pace } }));

describe('the background of the queue', () => {
  it('shows how many works wait, opens the saver, and looks again in a minute', async () => {
    await queue(1, 2);
    expect(fake).toMatchObject({ badge: '2', saver: 'saver.html', alarm: { delayInMinutes: 1 } });
  });

  it('asks nothing while it may not, and goes on as soon as it may', async () => {
    fake.allowed = false;
    await queue(1);
    expect(fake).toMatchObject({ badge: '1', saver: null, alarm: null });
    fake.allowed = true;
    await Promise.all([...fake.permissions.onAdded.listeners].map((listener) => listener()));
    expect(fake).toMatchObject({ saver: 'saver.html', alarm: { delayInMinutes: 1 } });
  });

  it('opens no second saver', async () => {
    await queue(1);
    await queue(2);
    expect(fake).toMatchObject({ badge: '2', saver: 'saver.html' });
  });

  it('leaves a long wait to the alarm', async () => {
    await setPace({ nextAt: start + 600_000 });
    await queue(1);
    expect(fake).toMatchObject({ saver: null, alarm: { when: start + 600_000 } });
    vi.setSystemTime(start + 600_000);
    await Promise.all([...fake.alarms.onAlarm.listeners].map((listener) => listener({ name: queueAlarm })));
    expect(fake.saver).toBe('saver.html');
  });

  it.each([
    ['the browser starts', () => [...fake.runtime.onStartup.listeners].map((listener) => listener())],
    [
      'Dogear was updated',
      () => [...fake.runtime.onInstalled.listeners].map((listener) => listener({ reason: 'update' })),
    ],
  ])('goes on when %s', async (_, happen) => {
    await queue(1);
    Object.assign(fake, { saver: null, alarm: null, badge: '' });
    await Promise.all(happen());
    expect(fake).toMatchObject({ badge: '1', saver: 'saver.html', alarm: { delayInMinutes: 1 } });
  });

  it('has no alarm and shows nothing when nothing waits', async () => {
    await queue(1);
    await cancelJob(workId(1));
    await send('queueChanged', null);
    expect(fake).toMatchObject({ badge: '', alarm: null });
  });

  it('calls the reader where the queue waits for them, and not where they paused it', async () => {
    await queue(1);
    for (const [stopped, badge] of [
      ['challenge', '!'],
      ['reader', '1'],
    ] as const) {
      await setPace({ stopped });
      await tendQueue();
      expect(fake).toMatchObject({ badge, alarm: null });
    }
  });

  it('takes more than 25 works only for a second yes', async () => {
    const ids = Array.from({ length: 26 }, (_, index) => index + 1);
    await expect(queue(...ids)).rejects.toMatchObject({ code: 'refused' });
    await send('queueWorks', { works: ids.map((id) => seenWork(id)), task: 'keep', sure: true });
    expect((await findQueue()).jobs).toHaveLength(26);
  });

  it('shows a list among what waits, and takes one of more than 25 works only for a second yes', async () => {
    await expect(queueSeries(false)).rejects.toMatchObject({ code: 'refused' });
    await queueSeries(true);
    expect(fake).toMatchObject({ badge: '2', saver: 'saver.html', alarm: { delayInMinutes: 1 } });
    expect((await findQueue()).lists).toMatchObject([{ path: '/series/7', left: [2, 3], restricted: 'ask' }]);
    await cancelJob(workId(1));
    await send('queueChanged', null);
    expect(fake).toMatchObject({ badge: '1', alarm: { delayInMinutes: 1 } });
  });

  it('lets no page of AO3 queue anything', async () => {
    fake.sender = archivePage('/works/7');
    await expect(queueSeries(true)).rejects.toMatchObject({ code: 'refused' });
    await expect(queue(1)).rejects.toMatchObject({ code: 'refused' });
    await expect(send('queueChanged', null)).rejects.toMatchObject({ code: 'refused' });
    expect((await findQueue()).jobs).toEqual([]);
  });
});

describe('a visit', () => {
  const visit = () => {
    fake.sender = archivePage('/works');
    return send('tellVisit', [visitedWork(7, { chaptersPosted: 3 }), visitedWork(8)]);
  };

  it('makes the queue wait ten seconds', async () => {
    await queue(1);
    await visit();
    expect((await findQueue()).pace).toMatchObject({ nextAt: start + 10_000, waitingFor: 'reader' });
  });

  it('makes what is queued just after it wait for its ten seconds too, and what comes later not', async () => {
    await visit();
    vi.setSystemTime(start + 4000);
    fake.sender = ownPage;
    await queue(1);
    expect((await findQueue()).pace).toMatchObject({ nextAt: start + 10_000, waitingFor: 'reader' });
    await Promise.all([database.jobs.clear(), database.pace.clear()]);
    vi.setSystemTime(start + 10_000);
    await queue(1);
    expect(await database.pace.count()).toBe(0);
  });

  it('writes nothing where nothing waits and nothing is kept', async () => {
    await visit();
    expect(await database.pace.count()).toBe(0);
    expect(await database.news.count()).toBe(0);
  });

  it('queues a kept work with news that the reader wants to be kept up to date, and nothing else', async () => {
    await keepReading(reading({ work: work({ chaptersPosted: 1 }) }), start - 1);
    await visit();
    expect((await findQueue()).jobs).toEqual([]);
    await changeChoices(workId(7), () => ({ upToDate: true }));
    await visit();
    expect((await findQueue()).jobs).toMatchObject([{ work: 7, task: 'keep', state: 'waiting' }]);
    expect((await findQueue()).jobs[0]?.cookies).toBeUndefined();
    expect((await findQueue()).pace).toMatchObject({ nextAt: start + 10_000, waitingFor: 'reader' });
    expect(fake.badge).toBe('1');
  });

  it('is remembered of works that are kept', async () => {
    fake.sender = ownPage;
    await keepReading(reading({ work: work({ chaptersPosted: 1 }) }), start - 1);
    await visit();
    expect((await database.news.toArray()).map(({ work }) => work)).toEqual([7]);
  });
});
