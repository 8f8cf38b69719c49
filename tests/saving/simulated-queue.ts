import { vi } from 'vitest';
import { type WorkId, workId } from '@/model/ids';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import type { Ask } from '@/saving/ask-archive';
import { askJob } from '@/saving/ask-job';
import { nextRunAt } from '@/saving/claim-next';
import { fetchListPage } from '@/saving/fetch-list-page';
import { paceNumbers } from '@/saving/pace';
import { queueWorks } from '@/saving/queue-works';
import { patienceMs, runWaiting, type World } from '@/saving/run-jobs';
import { findQueue } from '@/store/jobs';

/** When the simulated time begins. */
export const start = Date.parse('2026-05-04T03:02:01Z');

/** A work as a list shows it that tells little. */
export const seenWork = (id: number, title = `Work ${id}`) => ({
  work: workId(id),
  title,
  ...{ restricted: null, chaptersPosted: null, updatedOn: null, updatedAt: null },
});

/** A job as it is before its first try. */
export const freshJob = (work: number, facts: Partial<Job> = {}): Job => ({
  ...{ work: workId(work), task: 'keep', title: `Work ${work}`, state: 'waiting', order: 1, addedAt: 0 },
  ...{ attempt: 0, notBefore: 0, outcome: null, endedAt: null },
  ...facts,
});

/** A list as it is when it was queued from the first of its three pages. */
export const freshList = (facts: Partial<ListJob> = {}): ListJob => ({
  ...{ path: '/series/1', title: 'Lights', state: 'waiting', left: [2, 3], pages: 3, wanted: 3 },
  ...{ addedAt: 0, attempt: 0, notBefore: 0, outcome: null, endedAt: null, restricted: 'ask' },
  atHand: { page: 1, works: [] },
  found: { pages: 1, works: 0, unrevealed: 0, unread: 0 },
  ...facts,
});

export const queueIds = (ids: readonly number[]) =>
  queueWorks({ works: ids.map((id) => seenWork(id)), task: 'keep' }, Date.now());

/** Runs the queue as the saver and the alarm do, with a clock that only we move. */
export class SimulatedQueue {
  /** When the requests of jobs were made; those for a list are of no work. */
  readonly asked: { at: number; work: WorkId | null }[] = [];
  inFlight = 0;
  mostInFlight = 0;
  /** How long (ms) an answer takes. */
  answerMs = 700;
  /** The next request of a job after which we are killed. */
  killAfter = Number.POSITIVE_INFINITY;
  #seed = 1;

  constructor(readonly ask: Ask) {}

  /** Runs until nothing is to be done before `until` (ms), or until only the reader can say how it goes on. */
  async run(until: number): Promise<void> {
    while (Date.now() < until) {
      let kill = () => {};
      const killed = new Promise<'killed'>((resolve) => {
        kill = () => resolve('killed');
      });
      const ended = runWaiting(() => {}, this.#world(kill)).then(() => 'ended' as const);
      if ((await Promise.race([ended, killed])) === 'killed') continue;
      const next = nextRunAt(await findQueue(), Date.now(), paceNumbers);
      if (next === null) return;
      vi.setSystemTime(Math.min(Math.max(next, Date.now() + 1), until));
    }
  }

  #world(kill: () => void): World {
    return {
      now: () => Date.now(),
      chance: () => this.#chance(),
      online: () => true,
      sleep: async (ms) => {
        if (ms > patienceMs) throw new Error(`Waited for ${ms} ms`);
        vi.setSystemTime(Date.now() + ms);
      },
      numbers: paceNumbers,
      ask: (job) => this.#askOne(job.work, () => askJob(job, this.ask), kill),
      askList: (list) => this.#askOne(null, () => fetchListPage(list, this.ask), kill),
    };
  }

  async #askOne<Came>(work: WorkId | null, ask: () => Promise<Came>, kill: () => void): Promise<Came> {
    this.asked.push({ at: Date.now(), work });
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      vi.setSystemTime(Date.now() + this.answerMs);
      if (this.asked.length >= this.killAfter) {
        this.killAfter = Number.POSITIVE_INFINITY;
        kill();
        // Nothing ever comes back to somebody who is dead.
        this.inFlight -= 1;
        return await new Promise<never>(() => {});
      }
      return await ask();
    } finally {
      this.inFlight -= 1;
    }
  }

  /** Always the same numbers from 0 to 1. */
  #chance(): number {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed / 2147483647;
  }
}
