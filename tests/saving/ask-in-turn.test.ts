import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import type { Job } from '@/model/job';
import { freshPace } from '@/model/pace';
import { askFamily } from '@/saving/ask-family';
import { askInTurn, type TurnWorld } from '@/saving/ask-in-turn';
import { claimNext } from '@/saving/claim-next';
import { paceNumbers } from '@/saving/pace';
import type { Answer } from '@/saving/recognise-answer';
import { database } from '@/store/database';
import { changeQueue, findQueue, type QueueChange } from '@/store/jobs';
import { htmlPage } from '../html-page';
import { freshList } from './simulated-queue';

const job: Job = {
  ...{ work: workId(5), task: 'keep', title: 'T', state: 'waiting', attempt: 0, order: 1 },
  ...{ notBefore: 0, addedAt: 0, endedAt: null, outcome: null },
};

let time: number;
let asked: { path: string; at: number }[];
const page = htmlPage(
  '<div id="main"><div class="tag home"><div class="primary header"><h2 class="heading">Fog</h2></div></div></div>',
);
const whole: Answer = { kind: 'page', page, address: '', redirected: false };
const worldWith = (answer: Answer, meanwhile: () => Promise<void> = async () => undefined): TurnWorld => ({
  now: () => time,
  chance: () => 0.5,
  sleep: async (ms) => {
    time += ms;
  },
  ask: async (path) => {
    asked.push({ path, at: time });
    await meanwhile();
    return answer;
  },
});

beforeEach(async () => {
  time = 1_000_000;
  asked = [];
  await database.jobs.clear();
  await database.lists.clear();
  await database.pace.clear();
});

describe('a page that is asked for in its turn', () => {
  it('is asked for at once when nothing was, and the next has to wait a whole gap', async () => {
    const answer = await askFamily('A/B & C?', worldWith(whole));
    expect(answer).toMatchObject({ kind: 'family', family: { name: 'Fog' } });
    expect(asked).toEqual([{ path: '/tags/A*s*B%20*a*%20C*q*', at: 1_000_000 }]);
    const { pace } = await findQueue();
    expect(pace.askedAt).toEqual([1_000_000]);
    expect(pace.nextAt).toBe(time + paceNumbers.gap + paceNumbers.gapMore);
  });

  it('lets nobody else ask while its own answer is out', async () => {
    await changeQueue(() => ({ jobs: [{ ...job }] }));
    const claims: unknown[] = [];
    const meanwhile = async (): Promise<void> => {
      time += 59_000;
      claims.push((await changeQueue((queue) => claimNext(queue, time, 0, paceNumbers))).job);
    };
    await askInTurn('/tags/Fog', worldWith(whole, meanwhile));
    expect(claims).toEqual([null]);
    time += paceNumbers.gap + paceNumbers.gapMore;
    expect((await changeQueue((queue) => claimNext(queue, time, 0, paceNumbers))).job).not.toBeNull();
  });

  it.each<[string, QueueChange]>([
    ['a work', { jobs: [{ ...job, state: 'asking' }] }],
    ['a page of a list', { lists: [freshList({ state: 'asking' })] }],
  ])('waits while %s is asked for, and gives up when that takes too long', async (_, asking) => {
    await changeQueue(() => asking);
    const until = time + 200_000;
    const answer = await Promise.race([
      askInTurn('/tags/Fog', worldWith(whole)),
      new Promise((resolve) => setTimeout(resolve, 5_000, 'never ends')),
    ]);
    expect(answer).toMatchObject({ kind: 'not-now' });
    expect(time).toBeLessThan(until);
    expect(asked).toEqual([]);
  });

  it('waits for its turn', async () => {
    await changeQueue(() => ({ pace: { ...freshPace, nextAt: time + 8_000 } }));
    await askInTurn('/tags/Fog', worldWith(whole));
    expect(asked).toEqual([{ path: '/tags/Fog', at: 1_008_000 }]);
  });

  it.each([
    ['stopped', { stopped: 'busy' as const }],
    ['far', { nextAt: 9_000_000 }],
  ])('is not asked for when the queue is %s', async (_, pace) => {
    await changeQueue(() => ({ pace: { ...freshPace, ...pace } }));
    expect(await askInTurn('/tags/Fog', worldWith(whole))).toMatchObject({ kind: 'not-now' });
    expect(asked).toEqual([]);
  });

  it('slows the queue down when AO3 says that it is busy', async () => {
    const answered = {
      told: { kind: 'busy' as const, retryAfter: 120_000 },
      outcome: { kind: 'busy' as const },
    };
    await askInTurn('/tags/Fog', worldWith({ kind: 'none', answered }));
    const { pace } = await findQueue();
    expect(pace.nextAt).toBe(time + 120_000);
    expect(pace.waitingFor).toBe('busy');
  });

  it('says so when it is not as we know it', async () => {
    const other: Answer = { ...whole, page: htmlPage('<p>Hello</p>') };
    expect(await askFamily('Fog', worldWith(other))).toMatchObject({
      kind: 'none',
      outcome: { kind: 'changed' },
    });
  });
});
