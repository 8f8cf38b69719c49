import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { deflateRaw } from '@/formats/deflate-raw';
import { inflateRaw } from '@/formats/inflate-raw';

it('packs what comes out again, by two readers', async () => {
  const contents = fc.oneof(fc.uint8Array({ maxLength: 3000 }), fc.constant(new Uint8Array(300_000).fill(7)));
  await fc.assert(
    fc.asyncProperty(contents, async (bytes) => {
      const packed = await deflateRaw(new Uint8Array(bytes));
      expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
      expect(Buffer.compare(inflateRaw(packed, bytes.length), bytes)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

it('makes a text smaller', async () => {
  const text = new TextEncoder().encode('She set the lamp upon the table. '.repeat(1000));
  expect((await deflateRaw(text)).length).toBeLessThan(text.length / 50);
});
