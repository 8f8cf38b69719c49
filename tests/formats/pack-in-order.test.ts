import { describe, expect, it } from 'vitest';
import { packEntry } from '@/formats/pack-entry';
import { type Packer, packInOrder, type ZippedFile } from '@/formats/pack-in-order';

/** Files of so many bytes, with a note of which were asked for. */
async function* files(sizes: readonly number[], asked: number[]): AsyncGenerator<ZippedFile> {
  for (const [at, size] of sizes.entries()) {
    asked.push(at);
    yield { name: `${at}`, content: new Uint8Array(size).fill(at) };
  }
}

/** Packs when it is told to, so that the test says who is quick. */
function slowPacker() {
  const tasks: (() => void)[] = [];
  const packer: Packer = {
    pack: (bytes, stored) =>
      new Promise((resolve, reject) => tasks.push(() => packEntry(bytes, stored).then(resolve, reject))),
    close() {},
  };
  return { packer, tasks };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('packInOrder', () => {
  it('keeps the order, whichever is packed first', async () => {
    const { packer, tasks } = slowPacker();
    const names: string[] = [];
    const all = (async () => {
      for await (const { name, size, packed } of packInOrder(files([10, 20, 30], []), packer)) {
        names.push(name);
        expect(size).toBe(10 * (Number(name) + 1));
        expect(packed.length).toBeGreaterThan(0);
      }
    })();
    await soon();
    tasks.reverse();
    for (const pack of tasks) {
      pack();
      await soon();
    }
    await all;
    expect(names).toEqual(['0', '1', '2']);
  });

  it('asks for more while files are packed, and for no more than may wait', async () => {
    const { packer, tasks } = slowPacker();
    const asked: number[] = [];
    const packed = packInOrder(files(Array(20).fill(100_000), asked), packer);
    const first = packed.next();
    await soon();
    expect(asked).toEqual([0, 1, 2]);
    tasks[0]?.();
    await first;
    const second = packed.next();
    await soon();
    expect(asked).toEqual([0, 1, 2, 3]);
    tasks[1]?.();
    await second;
  });

  it('lets one large file wait, and makes the next meanwhile', async () => {
    const { packer, tasks } = slowPacker();
    const asked: number[] = [];
    const first = packInOrder(files([2_000_000, 2_000_000, 2_000_000], asked), packer).next();
    await soon();
    expect(asked).toEqual([0, 1]);
    tasks[0]?.();
    expect((await first).value).toMatchObject({ name: '0', size: 2_000_000 });
  });

  it('throws what packing one throws, when its turn comes, and leaves nothing behind that nobody hears', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', hear);
    const failing: Packer = {
      pack: async (bytes, stored) => {
        if (bytes[0] === 0) return packEntry(bytes, stored);
        throw new Error(`Not ${bytes[0]}.`);
      },
      close() {},
    };
    const names: string[] = [];
    const all = (async () => {
      for await (const { name } of packInOrder(files([5, 5, 5], []), failing)) names.push(name);
    })();
    await expect(all).rejects.toThrow('Not 1.');
    expect(names).toEqual(['0']);
    await soon();
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});
