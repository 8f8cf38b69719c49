import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { findCanaries, keepCanary } from '@/store/canary';
import { vault, watching } from '@/store/vault';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
const kept = new Map<string, string>();
beforeEach(() => {
  resetExtension();
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const { local } = fake.storage;
const key = 'canary:dogear-vault';
const row = { work: workId(1), ownShelves: {}, v: 1 as const };

it('is written to both places, and read from either', async () => {
  await vault.standings.put(row);
  await keepCanary(vault, watching.counted);
  expect(await findCanaries('dogear-vault')).toHaveLength(2);
  kept.clear();
  expect(await findCanaries('dogear-vault')).toMatchObject([{ rows: { standings: 1 } }]);
  await keepCanary(vault, watching.counted);
  await local.remove([key]);
  expect(await findCanaries('dogear-vault')).toMatchObject([{ rows: { standings: 1 } }]);
});

it('is none where anything about it was changed', async () => {
  await vault.standings.put(row);
  await keepCanary(vault, watching.counted);
  kept.clear();
  const { [key]: sealed } = await local.get([key]);
  const text = JSON.stringify(sealed);
  for (const damaged of [
    text.replace('"standings":1', '"standings":7'),
    text.replace(/"seq":\d+/, '"seq":99999'),
    text.replace('"rows"', '"cows"'),
    '7',
    'null',
    '{}',
    '[]',
  ]) {
    await local.set({ [key]: JSON.parse(damaged) });
    expect(await findCanaries('dogear-vault'), damaged).toEqual([]);
  }
  await local.set({ [key]: JSON.parse(text) });
  expect(await findCanaries('dogear-vault')).toHaveLength(1);
});
