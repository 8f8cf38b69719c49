import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { database } from '@/store/database';
import { findTexts, listTexts } from '@/store/find-texts';
import { packText } from '@/store/pack-text';
import type { KeptText } from '@/store/stored-text';
import { writeProse } from '../archive/write-prose';

const lamp = workId(7);
const row = (text: string, html: string): KeptText => ({ work: lamp, text, html, v: 1 });
const [one, two, three] = [1, 2, 3].map((seed) => row(`text ${seed}`, writeProse(seed, 300)));

beforeEach(async () => {
  await database.texts.clear();
  if (!one || !two || !three) throw new Error('There are three.');
  const [packed, damaged] = await Promise.all([packText(two), packText(three)]);
  if (!packed || !damaged) throw new Error('They were not packed.');
  await database.texts.bulkPut([one, packed, { ...damaged, packed: damaged.packed.slice(0, -9) }]);
  await database.texts.put({ ...one, work: workId(8) });
});

it('gives texts as they were, packed or not, without those that are missing or damaged', async () => {
  const keys = ['text 1', 'text 2', 'text 1', 'text 3', 'text 4'];
  expect([...(await findTexts(lamp, keys))]).toEqual([
    ['text 1', one?.html],
    ['text 2', two?.html],
  ]);
  expect(await findTexts(lamp, [])).toEqual(new Map());
});

it('lists what is there of the work, damaged or not', async () => {
  expect([...(await listTexts(lamp))]).toEqual(['text 1', 'text 2', 'text 3']);
});
