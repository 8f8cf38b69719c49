import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from '@/store/database';

it('makes way for a newer version in another context, and is not opened again by itself', async () => {
  const old = openDatabase('upgraded');
  await old.open();
  const newer = openDatabase('upgraded');
  newer.version(9).stores({ more: 'id' });
  await newer.open();
  expect(newer.verno).toBe(9);
  expect(old.isOpen()).toBe(false);
  await expect(old.works.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  newer.close();
});
