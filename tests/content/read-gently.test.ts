import { describe, expect, it, vi } from 'vitest';
import { readChapters } from '@/ao3/read-chapters';
import { readGently } from '@/content/read-gently';
import { letters, visitTo } from './archive-page';

const { document } = visitTo(`/works/${letters}?view_full_work=true`);

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('readGently', () => {
  it('gives the same chapters as reading them at once', async () => {
    expect(await all(readGently(document))).toEqual(readChapters(document));
  });

  it('gives the tab back whenever a turn is over', async () => {
    // Each look at the clock is told to take 3 ms, so that every third chapter ends a turn.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 3;
      return now;
    });
    const channel = vi.spyOn(globalThis, 'MessageChannel');
    expect(await all(readGently(document))).toHaveLength(9);
    expect(channel).toHaveBeenCalledTimes(3);
    clock.mockRestore();
    channel.mockRestore();
  });
});
