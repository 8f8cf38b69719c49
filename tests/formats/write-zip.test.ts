import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '@/formats/unzip';
import { writeZip, type ZippedFile } from '@/formats/write-zip';
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
  it('hands on each entry before it asks for the next', async () => {
    const asked: string[] = [];
    async function* slow(): AsyncGenerator<ZippedFile> {
      for (const name of ['a', 'b']) {
        asked.push(name);
        yield { name, content: name };
      }
    }
    const pieces = writeZip(slow());
    await pieces.next();
    await pieces.next();
    expect(asked).toEqual(['a']);
  });

  it('compresses, unless told not to', async () => {
    const content = 'word '.repeat(5000);
    const packed = await gather(writeZip(each([{ name: 'a', content }])));
    const stored = await gather(writeZip(each([{ name: 'a', content, stored: true }])));
    expect(packed.length).toBeLessThan(1000);
    expect(stored.length).toBeGreaterThan(content.length);
  });
});
