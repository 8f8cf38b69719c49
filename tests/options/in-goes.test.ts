import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inGoes } from '@/options/in-goes';

let now: number;
beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A hundred, each of which takes 10 ms. */
function hundred(waitMs?: number) {
  const did: number[] = [];
  const done = vi.fn();
  const stop = inGoes(
    100,
    (index) => {
      did.push(index);
      now += 10;
    },
    done,
    waitMs,
  );
  return { did, done, stop };
}

it('does it with each, in their order, and then says so once', () => {
  const { did, done } = hundred();
  vi.runAllTimers();
  expect(did).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(done).toHaveBeenCalledTimes(1);
});

it('begins after a while, and lets others in between', () => {
  const { did } = hundred(250);
  vi.advanceTimersByTime(249);
  expect(did).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(did).toEqual([0, 1, 2]);
});

it('stops, and says nothing then', () => {
  const { did, done, stop } = hundred();
  vi.advanceTimersToNextTimer();
  stop();
  vi.runAllTimers();
  expect(did).toHaveLength(3);
  expect(done).not.toHaveBeenCalled();
});

it('is over at once where there is nothing to do', () => {
  const done = vi.fn();
  inGoes(0, () => expect.unreachable(), done);
  vi.runAllTimers();
  expect(done).toHaveBeenCalledTimes(1);
});
