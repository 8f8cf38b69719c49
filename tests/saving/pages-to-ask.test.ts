import { describe, expect, it } from 'vitest';
import { pagesToAsk } from '@/saving/pages-to-ask';
import { seenWork } from './simulated-queue';

const series = { path: '/series/7', page: 2, pages: 3, works: [seenWork(1)] };

describe('pagesToAsk', () => {
  it('leaves out the page at hand', () => {
    expect(pagesToAsk(series)).toEqual([1, 3]);
    expect(pagesToAsk({ ...series, page: 1 })).toEqual([2, 3]);
  });

  it('asks for it where AO3 may show others less on it: with a locked work, and among bookmarks', () => {
    const locked = { ...seenWork(1), restricted: true };
    expect(pagesToAsk({ ...series, works: [locked] })).toEqual([1, 2, 3]);
    expect(pagesToAsk({ ...series, path: '/users/tern/bookmarks' })).toEqual([1, 2, 3]);
  });
});
