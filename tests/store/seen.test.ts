import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import type { SeenFacts } from '@/model/facts';
import { workId } from '@/model/ids';
import { countSeen, forgetSeen, keepSeen, listSeen, mostSeen } from '@/store/seen';
import { visitTo } from '../content/archive-page';

const [any] = readSeenFacts(visitTo('/works').document);
const works = (...ids: number[]): SeenFacts[] => {
  if (!any) throw new Error('no list');
  return ids.map((id) => ({ ...any, work: workId(id), title: `Work ${id}` }));
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
beforeEach(forgetSeen);

it('remembers each work once, as it was seen last', async () => {
  await keepSeen(works(1, 2), 10);
  await keepSeen(
    works(2).map((work) => ({ ...work, words: 7 })),
    20,
  );
  expect(await listSeen()).toMatchObject([
    { work: 2, words: 7, seenAt: 20 },
    { work: 1, seenAt: 10 },
  ]);
});

it('remembers so many and no more: those leave that were seen longest ago', async () => {
  await keepSeen(works(...range(1, mostSeen)), 10);
  await keepSeen(works(1), 20);
  await keepSeen(works(...range(mostSeen + 1, mostSeen + 5)), 30);
  expect(await countSeen()).toBe(mostSeen);
  const left = new Set((await listSeen()).map(({ work }) => Number(work)));
  expect(left.has(1)).toBe(true);
  expect(range(1, mostSeen + 5).filter((id) => !left.has(id))).toEqual([2, 3, 4, 5, 6]);
});

it('forgets all of it', async () => {
  await keepSeen(works(1, 2), 10);
  await forgetSeen();
  expect(await countSeen()).toBe(0);
});
