import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableZip, type ZipTrouble } from '@/formats/unreadable-zip';
import { crc32, unzip } from '@/formats/unzip';

const text = (words: string) => new TextEncoder().encode(words);
const made = () => zipSync({ 'a.txt': text('hello '.repeat(50)), 'b/c.txt': [text('stored'), { level: 0 }] });

function troubleOf(bytes: Uint8Array, bounds: Parameters<typeof unzip>[1] = {}): ZipTrouble | 'none' {
  try {
    const zip = unzip(bytes, bounds);
    for (const name of zip.names) zip.read(name);
    return 'none';
  } catch (error) {
    if (error instanceof UnreadableZip) return error.trouble;
    throw error;
  }
}

describe('unzip', () => {
  it('gives back what was packed, by any program that keeps to the format', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.uint8Array({ maxLength: 9000 })),
        (files) => {
          const zip = unzip(zipSync(files));
          expect([...zip.names].sort()).toEqual(Object.keys(files).sort());
          for (const [name, bytes] of Object.entries(files))
            expect(zip.read(name)).toEqual(new Uint8Array(bytes));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has nothing under a name that is not there', () => {
    expect(unzip(made()).read('a')).toBeNull();
    expect(unzip(zipSync({ 'folder/': new Uint8Array() })).names).toEqual([]);
  });

  it('refuses what is no zip file, or not a whole one', () => {
    expect(troubleOf(text('<html></html>'))).toBe('not-a-zip');
    expect(troubleOf(new Uint8Array())).toBe('not-a-zip');
    expect(troubleOf(text('PK\x03\x04'))).toBe('cut');
    const whole = made();
    for (let length = 4; length < whole.length; length++) {
      expect(['cut', 'not-a-zip', 'unsafe', 'damaged']).toContain(troubleOf(whole.subarray(0, length)));
    }
  });

  it('finds every flipped bit, or gives back what was packed', () => {
    const whole = made();
    const good = unzip(whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        if (troubleOf(bytes) !== 'none') return;
        const zip = unzip(bytes);
        for (const name of good.names) {
          const read = zip.read(name);
          if (read) expect(read).toEqual(good.read(name));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('stops a bomb as it grows, whatever size it declares', () => {
    const bomb = zipSync({ zeros: new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(troubleOf(bomb)).toBe('too-large');
    const lying = bomb.slice();
    const listed = find(lying, [0x50, 0x4b, 1, 2]);
    lying.set([10, 0, 0, 0], listed + 24);
    expect(troubleOf(lying)).toBe('too-large');
    // A small file may be as repetitive as it likes.
    expect(troubleOf(zipSync({ zeros: new Uint8Array(1024 * 1024) }, { level: 9 }))).toBe('none');
  });

  it('counts all entries together', () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, new Uint8Array(60_000)]));
    expect(troubleOf(zipSync(files), { total: 100_000 })).toBe('too-large');
    expect(troubleOf(zipSync(files), { total: 200_000 })).toBe('none');
    expect(troubleOf(zipSync(files), { entries: 2 })).toBe('too-large');
    expect(troubleOf(zipSync(files), { file: 50 })).toBe('too-large');
  });

  it('does not count an entry twice', () => {
    const zip = unzip(zipSync({ a: new Uint8Array(60_000) }), { total: 100_000 });
    expect(zip.read('a')).toBe(zip.read('a'));
  });

  it.each([['../a'], ['a/../b'], ['/a'], ['C:a'], ['a\\b'], ['a\0b'], ['./a'], ['']])(
    'refuses an entry named %j',
    (name) => {
      expect(troubleOf(zipOf([{ name, bytes: text('x') }]))).toBe('unsafe');
    },
  );

  it('refuses two entries of one name, and one name in two places', () => {
    const twice = zipOf([
      { name: 'a', bytes: text('x') },
      { name: 'a', bytes: text('y') },
    ]);
    expect(troubleOf(twice)).toBe('unsafe');
    const renamed = zipOf([{ name: 'a', bytes: text('x') }]);
    renamed[30] = 'b'.charCodeAt(0);
    expect(troubleOf(renamed)).toBe('unsafe');
  });

  it('refuses entries that share their bytes', () => {
    expect(
      troubleOf(
        zipOf([
          { name: 'a', bytes: text('x'.repeat(40)) },
          { name: 'a', bytes: text('x'.repeat(40)), sharesFirst: true },
        ]),
      ),
    ).toBe('unsafe');
    const nested = zipOf([{ name: 'outer', bytes: text('x'.repeat(90)) }]);
    const inner = zipOf([{ name: 'i', bytes: text('y') }]).subarray(0, 32);
    nested.set(inner, 40);
    expect(troubleOf(withListed(nested, { name: 'i', at: 40, bytes: text('y') }))).toBe('unsafe');
  });

  it('refuses what is encrypted, or packed in another way', () => {
    expect(troubleOf(zipOf([{ name: 'a', bytes: text('x'), flags: 1 }]))).toBe('encrypted');
    expect(troubleOf(zipOf([{ name: 'a', bytes: text('x'), method: 12 }]))).toBe('unknown-method');
  });

  it('refuses sizes that are not those of the bytes', () => {
    expect(troubleOf(zipOf([{ name: 'a', bytes: text('xyz'), size: 2 }]))).toBe('damaged');
    expect(troubleOf(zipOf([{ name: 'a', bytes: text('xyz'), crc: 1 }]))).toBe('damaged');
    expect(troubleOf(zipOf([{ name: 'a', bytes: text('xyz'), size: 0xffffffff }]))).toBe('unsafe');
  });
});

describe('crc32', () => {
  it('is the checksum of the format', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

interface Written {
  name: string;
  bytes: Uint8Array;
  size?: number;
  crc?: number;
  flags?: number;
  method?: number;
  /** Listed as standing where the first entry stands. */
  sharesFirst?: boolean;
}

/** A zip file written by hand, with whatever lies are wanted. */
function zipOf(entries: readonly Written[]): Uint8Array {
  const locals: number[] = [];
  const listed: number[] = [];
  for (const entry of entries) {
    const at = entry.sharesFirst ? 0 : locals.length;
    const packed = deflateSync(entry.bytes);
    const name = text(entry.name);
    const facts = [
      ...le(entry.flags ?? 0, 2),
      ...le(entry.method ?? 8, 2),
      ...le(0, 4),
      ...le(entry.crc ?? crc32(entry.bytes), 4),
      ...le(packed.length, 4),
      ...le(entry.size ?? entry.bytes.length, 4),
      ...le(name.length, 2),
      ...le(0, 2),
    ];
    if (!entry.sharesFirst) locals.push(0x50, 0x4b, 3, 4, ...le(20, 2), ...facts, ...name, ...packed);
    listed.push(0x50, 0x4b, 1, 2, ...le(20, 2), ...le(20, 2), ...facts, ...le(0, 10), ...le(at, 4), ...name);
  }
  const count = le(entries.length, 2);
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...le(0, 4),
    ...count,
    ...count,
    ...le(listed.length, 4),
    ...le(locals.length, 4),
  ];
  return Uint8Array.from([...locals, ...listed, ...end, ...le(0, 2)]);
}

/** The same file, with one more line in its list. */
function withListed(
  zip: Uint8Array,
  { name, at, bytes }: { name: string; at: number; bytes: Uint8Array },
): Uint8Array {
  const list = find(zip, [0x50, 0x4b, 1, 2]);
  const end = find(zip, [0x50, 0x4b, 5, 6]);
  const other = zipOf([{ name, bytes }]);
  const line = other.slice(find(other, [0x50, 0x4b, 1, 2]), find(other, [0x50, 0x4b, 5, 6]));
  line.set(le(at, 4), 42);
  const tail = zip.slice(end);
  tail.set([2, 0, 2, 0], 8);
  tail.set(le(end - list + line.length, 4), 12);
  return Uint8Array.from([...zip.subarray(0, end), ...line, ...tail]);
}

function le(number: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(number / 256 ** at) % 256);
}

function find(bytes: Uint8Array, signature: readonly number[]): number {
  return bytes.findIndex((_, at) => signature.every((byte, offset) => bytes[at + offset] === byte));
}
