import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findSlowRules } from '@/options/find-slow-rules';
import { parseRules } from '@/rules/parse-rules';
import type { Expression } from '@/rules/try-expression';
import { loadOverruns } from '@/settings/overruns';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.mock('@/saving/start-worker', () => ({ startWorker: () => startWorker() }));

/** What the worker says of an expression, in turn; null: it never comes back from it. */
let says: (source: string) => boolean | null;
let started: number;
let startWorker: () => EventTarget;

/** As entrypoints/trial.ts. */
class Trial extends EventTarget {
  #isOver = false;
  constructor() {
    super();
    started += 1;
    queueMicrotask(() => this.#tell('ready'));
  }
  #tell(data: unknown): void {
    if (!this.#isOver) this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage(asked: Expression[]): void {
    for (const { source } of asked) {
      const said = says(source);
      if (said === null) return;
      this.#tell(said);
    }
  }
  terminate(): void {
    this.#isOver = true;
  }
}

beforeEach(() => {
  resetExtension();
  vi.useFakeTimers();
  started = 0;
  startWorker = () => new Trial();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const { rules } = parseRules(
  ['hide if tag matches /a/, /b/', 'dim if words > 1', 'note if title matches /c/'].join('\n'),
);
const find = async (): Promise<number[]> => {
  const found = findSlowRules(rules);
  await vi.advanceTimersByTimeAsync(60_000);
  return (await found).map(({ line }) => line);
};

it('gives the rules of which an expression is slow, from one worker, and remembers them', async () => {
  says = (source) => source === 'b';
  expect(await find()).toEqual([0]);
  expect(started).toBe(1);
  expect([...(await loadOverruns())]).toEqual([['hide if tag matches /a/, /b/', 2]]);
});

it('stops a worker that does not come back, twice, and tries the others', async () => {
  says = (source) => (source === 'a' ? null : source === 'c');
  expect(await find()).toEqual([0, 2]);
  expect(started).toBe(3);
});

it('thinks nothing bad of an expression that only once took too long', async () => {
  let times = 0;
  says = (source) => {
    if (source === 'b') times += 1;
    return times === 1 ? null : false;
  };
  expect(await find()).toEqual([]);
  expect(started).toBe(2);
});

it('tries nothing where there are no workers, or the script does not load', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  startWorker = () => {
    throw new Error('no workers');
  };
  expect(await find()).toEqual([]);
  expect(warned).toHaveBeenCalledTimes(1);
  startWorker = () => Object.assign(new EventTarget(), { terminate: () => undefined });
  expect(await find()).toEqual([]);
  warned.mockRestore();
});

it('starts no worker for rules without expressions', async () => {
  expect(await findSlowRules(rules.slice(1, 2))).toEqual([]);
  expect(started).toBe(0);
});
