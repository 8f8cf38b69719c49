import type { Queue, QueueChange } from '@/store/jobs';
import { changeQueue } from '@/store/jobs';
import { type Ask, askArchive } from './ask-archive';
import { type Leave, nextLeave, paceNumbers, type Told, whenAsked, whenTold } from './pace';
import type { Answer } from './recognise-answer';

/** While we wait for an answer nobody else's turn comes: as long as the reader's page and `politeFetch` take, and a little. */
const answerMs = 75_000;

/** What the asking takes from the world; a test brings its own. */
export interface TurnWorld {
  now(): number;
  /** 0 to 1. */
  chance(): number;
  sleep(ms: number): Promise<void>;
  ask(path: string): Promise<Answer>;
}

/** The world as it is, where AO3 is asked by `ask`. */
export const worldWith = (ask: Ask): TurnWorld => ({
  now: () => Date.now(),
  chance: () => Math.random(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ask: (path) => askArchive(path, ask),
});

/** Longer (ms) than this nobody stands and waits: then the answer is when it may be asked. */
const patienceMs = 60_000;

/**
 * Asks AO3 for one page that is no work of the queue, at the queue's own pace and never while another request is out.
 * Waits for its turn if that is near; else nothing is asked, and the answer is why. Throws CannotWrite.
 */
export async function askInTurn(
  path: string,
  { now, chance, sleep, ask }: TurnWorld,
): Promise<Answer | { kind: 'not-now'; leave: Leave }> {
  const until = now() + patienceMs;
  for (;;) {
    const { leave } = await changeQueue((queue) => takeTurn(queue, now(), chance()));
    if (leave === null) break;
    if (leave.kind === 'stopped' || leave.at > until) return { kind: 'not-now', leave };
    await sleep(Math.max(leave.at - now(), 1));
  }
  const answer = await ask(path);
  const told: Told = answer.kind === 'none' ? answer.answered.told : { kind: 'well' };
  await changeQueue(({ pace }) => ({ pace: giveTurnBack(pace, told, now(), chance()) }));
  return answer;
}

/** Takes the turn if a request may be made now (`leave` is null); else says when. */
function takeTurn(queue: Queue, now: number, chance: number): QueueChange & { leave: Leave | null } {
  const leave = nextLeave(queue.pace, now);
  if (leave.kind === 'stopped' || leave.at > now) return { leave };
  const asking = [...queue.lists, ...queue.jobs].some(({ state }) => state === 'asking');
  if (asking) return { leave: { kind: 'at', at: now + paceNumbers.gap, because: 'gap' } };
  const pace = whenAsked(queue.pace, now, chance);
  return { leave: null, pace: { ...pace, nextAt: Math.max(pace.nextAt, now + answerMs) } };
}

/** The next turn comes a whole gap after the answer, which is at least as long as the reader's own pages need. */
function giveTurnBack(pace: Queue['pace'], told: Told, now: number, chance: number): Queue['pace'] {
  return whenTold({ ...pace, nextAt: now + paceNumbers.gap + paceNumbers.gapMore }, told, now, chance);
}
