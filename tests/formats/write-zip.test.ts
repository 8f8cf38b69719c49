import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packEntry } from '@/formats/pack-entry';
import type { ZippedFile } from '@/formats/pack-in-order';
import { unzip } from '@/formats/unzip';
import { writeZip } from '@/formats/write-zip';
import { gather } from './make-book';

async function* each(files: readonly ZippedFile[]): AsyncGenerator<ZippedFile> {
  yield* files;
}

const bytesOf = ({ content }: ZippedFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isSame = (read: Uint8Array | null | undefined, put: Uint8Array): boolean =>
  read != null && Buffer.compare(read, put) === 0;

describe('laws', () => {
  const file: fc.Arbitrary<ZippedFile> = fc.record({
    name: fc.stringMatching(/^[a-zà-ÿ漢/]{1,30}$/).filter((name) => !/^\/|\/$|\/\/|\.\./.test(name)),
    content: fc.oneof(fc.string(), fc.uint8Array({ maxLength: 3000 }), fc.constant('word '.repeat(5000))),
    stored: fc.boolean(),
  });
  const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 12 });

  it('every file comes out as it went in, by two readers', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (put) => {
        const bytes = await gather(writeZip(each(put)));
        const read = unzipSync(bytes);
        expect(Object.keys(read)).toEqual(put.map(({ name }) => name));
        for (const one of put) expect(isSame(read[one.name], bytesOf(one))).toBe(true);
        if (put.length === 0) return;
        const ours = unzip(bytes);
        for (const one of put) expect(isSame(ours.read(one.name), bytesOf(one))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file', () => {
  it('hands on entries while it asks for others', async () => {
    const asked: number[] = [];
    async function* slow(): AsyncGenerator<ZippedFile> {
      for (let at = 0; at < 40; at++) {
        asked.push(at);
        yield { name: `${at}`, content: new Uint8Array(100_000) };
      }
    }
    const pieces = writeZip(slow());
    for (let entry = 1; entry <= 40; entry++) {
      await pieces.next();
      await pieces.next();
      expect(asked.length).toBeLessThanOrEqual(entry + 3);
    }
  });

  it('closes who packs, at the end, when it is given up, and when something is wrong', async () => {
    let closed = 0;
    const start = () => ({
      pack: packEntry,
      close() {
        closed += 1;
      },
    });
    await gather(writeZip(each([{ name: 'a', content: 'a' }]), start));
    const pieces = writeZip(each([{ name: 'a', content: 'a' }]), start);
    await pieces.next();
    await pieces.return(undefined);
    async function* wrong(): AsyncGenerator<ZippedFile> {
      yield { name: 'a', content: 'a' };
      throw new Error('gone');
    }
    await expect(gather(writeZip(wrong(), start))).rejects.toThrow('gone');
    expect(closed).toBe(3);
  });

  it('compresses, unless told not to', async () => {
    const content = 'word '.repeat(5000);
    const packed = await gather(writeZip(each([{ name: 'a', content }])));
    const stored = await gather(writeZip(each([{ name: 'a', content, stored: true }])));
    expect(packed.length).toBeLessThan(1000);
    expect(stored.length).toBeGreaterThan(content.length);
  });
});
