import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { htmlOf, packText } from '@/store/pack-text';
import type { KeptText } from '@/store/stored-text';
import { writeProse } from '../archive/write-prose';

const textOf = (html: string): KeptText => ({ work: workId(7), text: '0123456789abcdef', html, v: 1 });
const prose = writeProse(3, 300);
const pack = async (html: string) => {
  const packed = await packText(textOf(html));
  if (packed === null) throw new Error('It was not packed.');
  return packed;
};

describe('a packed text', () => {
  it('is what it was, under the same key', async () => {
    const packed = await pack(prose);
    expect(packed).toMatchObject({ work: 7, text: '0123456789abcdef', v: 2 });
    expect(packed.packed.length).toBeLessThan(prose.length / 2);
    expect(await htmlOf(packed)).toBe(prose);
  });

  it('is what it was letter by letter, whatever its letters are, or is not packed', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\ud800'),
    );
    await fc.assert(
      fc.asyncProperty(any, any, async (before, after) => {
        const html = `${before}${prose}${after}`;
        const packed = await packText(textOf(html));
        expect(packed ? await htmlOf(packed) : html).toBe(html);
      }),
      { numRuns: 100 },
    );
    expect(await packText(textOf(`${prose}\ud800`))).toBeNull();
    expect(await htmlOf(await pack(`\ufeff${prose}`))).toBe(`\ufeff${prose}`);
  });

  it('is none where it is short, or nothing would be saved', async () => {
    expect(await packText(textOf('<p>The lamp was lit.</p>'))).toBeNull();
    const noise = Array.from({ length: 200 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    );
    expect(await packText(textOf(noise.join('')))).toBeNull();
  });

  it('is damaged, and no other text, wherever a byte of it is another or its end is missing', async () => {
    const row = await pack(prose);
    // The first ten bytes say when and where it was packed, among other things.
    for (let at = 10; at < row.packed.length; at += 7) {
      const flipped = row.packed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect(await htmlOf({ ...row, packed: flipped }), `byte ${at}`).toBeNull();
      expect(await htmlOf({ ...row, packed: row.packed.slice(0, at) }), `cut at ${at}`).toBeNull();
    }
    expect(await htmlOf({ ...row, packed: new Uint8Array() })).toBeNull();
  });
});
