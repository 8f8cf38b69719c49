import { describe, expect, it } from 'vitest';
import { NotUnderstood } from '@/model/parse';
import { parseListQueueing } from '@/model/parse-list-queueing';
import { seenWork } from '../saving/simulated-queue';

const list = {
  ...{ path: '/series/7', title: 'Lights', page: 1, pages: 3, works: [seenWork(1)] },
  ...{ unrevealed: 0, unread: 0, sure: true },
};

describe('parseListQueueing', () => {
  it('gives back a list as it was', () => {
    for (const path of ['/series/7', '/tags/Slow%20Burn/works?sort=kudos', '/works/search?a%5Bb%5D=c']) {
      expect(parseListQueueing(JSON.parse(JSON.stringify({ ...list, path })))).toEqual({ ...list, path });
    }
  });

  it.each([
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    'series/7',
    '/a b',
    '/a#b',
    '',
  ])('takes no path that may lead elsewhere: %s', (path) =>
    expect(() => parseListQueueing({ ...list, path })).toThrow(NotUnderstood),
  );

  it('takes nothing else', () => {
    for (const other of [{ page: 0 }, { pages: 1.5 }, { works: [{}] }, { more: 1 }]) {
      expect(() => parseListQueueing({ ...list, ...other })).toThrow(NotUnderstood);
    }
  });
});
