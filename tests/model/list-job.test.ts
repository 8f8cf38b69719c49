import { describe, expect, it } from 'vitest';
import { countListed, mostWorks, pagesMeant, pagesMost } from '@/model/list-job';
import { seenWork } from '../saving/simulated-queue';

describe('all pages of a list', () => {
  it('are all, wherever the reader is among them', () => {
    expect(pagesMeant(1, 3)).toEqual([1, 2, 3]);
    expect(pagesMeant(2, 3)).toEqual([1, 2, 3]);
    expect(pagesMeant(20, pagesMost)).toHaveLength(pagesMost);
  });

  it('are of a very long list the one at hand and those behind it', () => {
    const meant = pagesMeant(100, 312);
    expect([meant[0], meant.at(-1), meant.length]).toEqual([100, 124, pagesMost]);
    expect(pagesMeant(310, 312)).toEqual([310, 311, 312]);
  });

  it('have the works of the one at hand, and twenty on each other at most', () => {
    const works = [seenWork(1), seenWork(2)];
    expect(mostWorks({ page: 3, pages: 3, works })).toBe(42);
    expect(mostWorks({ page: 1, pages: 1, works })).toBe(2);
  });

  it('take a request each and one a work, until they are read', () => {
    const lists = [
      { state: 'waiting', left: [2, 3] },
      { state: 'done', left: [7] },
    ] as const;
    expect(countListed(lists.map((list) => ({ ...list, left: [...list.left] })))).toEqual({
      works: 40,
      requests: 42,
    });
  });
});
