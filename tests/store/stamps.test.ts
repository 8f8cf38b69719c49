import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { nextStamp } from '@/model/stamp';
import { findDevice, makeStamp, seeStamp } from '@/store/stamps';
import { vault } from '@/store/vault';

afterEach(() => vault.clock.clear());

const within = <Result>(run: () => Promise<Result>): Promise<Result> =>
  vault.transaction('rw', vault.clock, run);

it('makes stamps that only grow, of one device', async () => {
  const first = await within(() => makeStamp(1000));
  const second = await within(() => makeStamp(10));
  expect(second > first).toBe(true);
  const device = await within(findDevice);
  expect(first.endsWith(device) && second.endsWith(device)).toBe(true);
});

it('is ahead of every stamp that it saw, and of no other', async () => {
  const foreign = nextStamp(null, 5000, 'another0');
  await within(() => seeStamp(foreign));
  await within(() => seeStamp(nextStamp(null, 4000, 'another0')));
  expect((await within(() => makeStamp(1))) > foreign).toBe(true);
});

it('forgets a stamp whose transaction did not end well', async () => {
  const kept = await within(() => makeStamp(1000));
  await expect(
    within(async () => {
      await makeStamp(2000);
      throw new Error('too late');
    }),
  ).rejects.toThrow('too late');
  const next = await within(() => makeStamp(1500));
  expect(next > kept).toBe(true);
  expect((await vault.clock.get('clock'))?.last).toBe(next);
});
