import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import type { Job } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { claimNext } from '@/saving/claim-next';
import { keepReading } from '@/saving/keep-reading';
import { paceNumbers } from '@/saving/pace';
import { queueWorks } from '@/saving/queue-works';
import { cancelJob, clearJobs, moveJob, retryJob } from '@/saving/steer-queue';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { chapter, contents, reading, work } from './invented-readings';
import { seenWork } from './simulated-queue';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
const keep = (works: SeenWork[]) => queueWorks({ works, task: 'keep' }, 100);
const waiting = async () =>
  (await findQueue()).jobs.filter(({ state }) => state === 'waiting').map(({ work }) => work as number);
const next = async () => claimNext(await findQueue(), 1000, 0, paceNumbers).job?.work as number | undefined;
const outcome = async (id: number) => (await database.jobs.get(workId(id)))?.outcome ?? null;
const end = (id: number) =>
  changeQueue(({ jobs }) => ({
    jobs: jobs
      .filter((job) => job.work === id)
      .map((job) => ({ ...job, state: 'done', outcome: { kind: 'gone' }, endedAt: 100 })),
  }));

describe('queueWorks', () => {
  it('puts works behind those that wait, each once', async () => {
    await keep([seenWork(3), seenWork(1)]);
    await keep([seenWork(2), seenWork(3)]);
    expect(await waiting()).toEqual([3, 1, 2]);
  });

  it('asks for nothing that is kept as the list shows it', async () => {
    const told = reading({
      work: work({ chaptersPosted: 1, updated: '2026-01-01' }),
      chapters: [chapter({ position: 1 })],
    });
    await keepReading(told, 50);
    const seen = { ...seenWork(7), chaptersPosted: 1, updatedOn: '2026-01-01' };
    await keep([seen]);
    expect(await outcome(7)).toEqual({ kind: 'already-kept' });
    expect(await waiting()).toEqual([]);
    for (const newer of [
      { chaptersPosted: 2 },
      { updatedAt: 60 },
      { updatedOn: '2026-01-02' },
      { chaptersPosted: null },
    ]) {
      await keep([{ ...seen, ...newer }]);
      expect(await waiting(), JSON.stringify(newer)).toEqual([7]);
      await cancelJob(workId(7));
    }
  });

  it('asks for a work of which a chapter was posted anew, though as many texts are here as AO3 has chapters', async () => {
    const tell = (asOf: number, second: number, shown: number[]) =>
      keepReading(
        reading({
          work: work({ chaptersPosted: 2 }),
          chapters: shown.map((id, at) =>
            chapter({ id: chapterId(id), position: 2 - shown.length + at + 1, html: `<p>Of ${id}.</p>` }),
          ),
          contents: contents(chapterId(second), chapterId(12)),
        }),
        asOf,
      );
    const seen = { ...seenWork(7), chaptersPosted: 2 };
    await tell(10, 11, [11, 12]);
    await keep([seen]);
    expect(await outcome(7)).toEqual({ kind: 'already-kept' });
    await tell(20, 99, [12]);
    await keep([seen]);
    expect(await waiting()).toEqual([7]);
  });

  it('asks for nothing that only readers who are logged in may see', async () => {
    await keep([{ ...seenWork(1), restricted: true }]);
    expect(await outcome(1)).toEqual({ kind: 'login' });
    expect(await waiting()).toEqual([]);
  });

  it('needs nobody’s log-in for what is kept as the list shows it', async () => {
    await keepReading(
      reading({ work: work({ chaptersPosted: 1 }), chapters: [chapter({ position: 1 })] }),
      50,
    );
    await keep([{ ...seenWork(7), chaptersPosted: 1, restricted: true }]);
    expect(await outcome(7)).toEqual({ kind: 'already-kept' });
  });

  it('queues again what was asked before, and makes a check that waits a fetch', async () => {
    await keep([seenWork(1)]);
    await end(1);
    await queueWorks({ works: [seenWork(1)], task: 'check' }, 200);
    expect(await database.jobs.get(workId(1))).toMatchObject({
      state: 'waiting',
      task: 'check',
      outcome: null,
    });
    await keep([seenWork(1)]);
    expect(await database.jobs.get(workId(1))).toMatchObject({
      state: 'waiting',
      task: 'keep',
      addedAt: 200,
    });
  });
});

describe('what the reader does with the queue', () => {
  beforeEach(() => keep([seenWork(1), seenWork(2), seenWork(3)]));

  it('moves a work up and down, and not beyond the ends', async () => {
    await moveJob(workId(3), 'up');
    expect(await waiting()).toEqual([1, 3, 2]);
    await moveJob(workId(1), 'down');
    expect(await waiting()).toEqual([3, 1, 2]);
    await moveJob(workId(3), 'up');
    await moveJob(workId(2), 'down');
    expect(await waiting()).toEqual([3, 1, 2]);
  });

  it('takes out one, or all that wait, or all that are done', async () => {
    await end(1);
    await cancelJob(workId(2));
    expect(await waiting()).toEqual([3]);
    await clearJobs('waiting');
    expect((await findQueue()).jobs.map(({ work }) => work)).toEqual([1]);
    await clearJobs('done');
    expect((await findQueue()).jobs).toEqual([]);
  });

  it('moves up what failed before or comes chapter by chapter, and keeps it before what is queued later', async () => {
    const late = async (facts: Partial<Job>) => {
      await changeQueue(({ jobs }) => ({
        jobs: jobs.map((job) => (job.work === 3 ? { ...job, ...facts } : job)),
      }));
    };
    for (const facts of [{ attempt: 2 }, { attempt: 0, byChapters: { left: null, of: null } }]) {
      await late(facts);
      await keep([seenWork(4)]);
      expect(await waiting()).toEqual([1, 2, 4, 3]);
      for (let times = 0; times < 3; times++) await moveJob(workId(3), 'up');
      expect(await next()).toBe(3);
      await keep([seenWork(5)]);
      expect(await waiting()).toEqual([3, 1, 2, 4, 5]);
      await Promise.all([4, 5].map((id) => cancelJob(workId(id))));
      for (let times = 0; times < 2; times++) await moveJob(workId(3), 'down');
    }
  });

  it('tries again at the end', async () => {
    await end(1);
    await retryJob(workId(1));
    await retryJob(workId(2));
    expect(await waiting()).toEqual([2, 3, 1]);
  });
});
