import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import type { SeenWork } from '@/model/seen-work';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { cachedForMs, findNews, keepNews } from '@/store/news';
import { deleteWork, findWorks } from '@/store/works';
import { reading, work } from '../saving/invented-readings';
import { seenWork } from '../saving/simulated-queue';

const lamp = workId(7);
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepReading(reading({ work: work({ chaptersPosted: 3, updated: '2026-01-02' }) }), 1000);
});

const see = (seen: Partial<SeenWork>, at = 2000) => keepNews([{ ...seenWork(lamp), ...seen }], at);
const news = async () => (await findNews(await findWorks([lamp]))).get(lamp) ?? null;

describe('news of a kept work', () => {
  it.each([
    ['new chapters', { chaptersPosted: 5 }, { chapters: 2 }],
    ['a change since we read it, to the moment', { updatedAt: 1001 }, { chapters: 0 }],
    ['a later day, where no moment is told', { updatedOn: '2026-01-03' }, { chapters: 0 }],
  ])('is %s', async (_, seen, expected) => {
    await see(seen);
    expect(await news()).toEqual(expected);
  });

  it.each([
    ['the same', { chaptersPosted: 3, updatedOn: '2026-01-02', updatedAt: 999 }],
    ['fewer chapters', { chaptersPosted: 2 }],
    ['another day for a moment that we know', { updatedOn: '2026-01-03', updatedAt: 999 }],
    ['nothing', {}],
  ])('is not %s', async (_, seen) => {
    await see(seen);
    expect(await news()).toBeNull();
  });

  it('is that there are fewer chapters, once no cache can be as old as that, or where AO3’s own list says so', async () => {
    await see({ chaptersPosted: 2 }, 1000 + cachedForMs - 1);
    expect(await news()).toBeNull();
    await see({ chaptersPosted: 2 }, 1000 + cachedForMs);
    expect(await news()).toEqual({ chapters: -1 });
    await keepNews([{ ...seenWork(lamp), chaptersPosted: 2, index: { readAt: 1500, added: 0 } }], 1500);
    expect(await news()).toEqual({ chapters: -1 });
  });

  it('is what AO3’s own list has that nobody knew, whatever a list says later, until the work is read', async () => {
    await keepNews([{ ...seenWork(lamp), chaptersPosted: 3, index: { readAt: 2000, added: 1 } }], 2000);
    await see({ chaptersPosted: 3 }, 3000);
    expect(await news()).toEqual({ chapters: 1 });
    await keepReading(reading({ work: work({ chaptersPosted: 3 }) }), 4000);
    await see({ chaptersPosted: 3 }, 5000);
    expect(await news()).toBeNull();
  });

  it('is none that was seen before the work was read', async () => {
    await see({ chaptersPosted: 5 }, 999);
    expect(await news()).toBeNull();
  });

  it('is the same for each of very many works', async () => {
    await see({ chaptersPosted: 5 });
    const [kept] = await findWorks([lamp]);
    if (!kept) throw new Error('The work is not kept.');
    const others = Array.from({ length: 300 }, (_, at) => ({ ...kept, id: workId(1000 + at) }));
    expect([...(await findNews([...others, kept]))]).toEqual([[lamp, { chapters: 2 }]]);
  });

  it('ends when the newer page is kept, or the work removed', async () => {
    await see({ chaptersPosted: 5 });
    await keepReading(reading({ work: work({ chaptersPosted: 5 }) }), 3000);
    expect(await news()).toBeNull();
    await deleteWork(lamp);
    expect(await database.news.count()).toBe(0);
  });
});
