import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HowFar, shelfByReading } from '@/model/shelf-by-reading';
import { nextStamp } from '@/model/stamp';
import { type ReadingShelf, readingShelves } from '@/model/standing';

const at = nextStamp(null, 1, 'device00');
const on = (name: ReadingShelf | null, byHand: boolean) => ({ shelf: { value: { name, byHand }, at } });
const anyShelf = fc.constantFrom(...readingShelves, null);
const anyFar: fc.Arbitrary<HowFar> = fc.record({
  atEnd: fc.boolean(),
  complete: fc.constantFrom(true, false, null),
});

describe('the shelf by reading', () => {
  it('never changes what the reader chose by hand, also that it stands on none', () => {
    fc.assert(
      fc.property(anyShelf, anyFar, (name, far) => {
        expect(shelfByReading(on(name, true), far)).toBeNull();
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.option(anyShelf, { nil: undefined }), anyFar, (name, far) => {
        const before = name === undefined ? {} : on(name, false);
        const moved = shelfByReading(before, far);
        const after = moved === null ? before : on(moved, false);
        expect(shelfByReading(after, far)).toBeNull();
      }),
    );
  });

  it.each([
    ['what is begun is being read', {}, { atEnd: false, complete: true }, 'reading'],
    [
      'a complete work at its end is finished',
      on('reading', false),
      { atEnd: true, complete: true },
      'finished',
    ],
    ['one that goes on waits for more', on('reading', false), { atEnd: true, complete: false }, 'waiting'],
    ['more of it is being read again', on('waiting', false), { atEnd: false, complete: false }, 'reading'],
    [
      'a finished one that is opened again stays',
      on('finished', false),
      { atEnd: true, complete: true },
      null,
    ],
    ['what is not known to be over is not over', on('reading', false), { atEnd: true, complete: null }, null],
    ['what an import found to be read is', on('to-read', false), { atEnd: false, complete: true }, 'reading'],
  ] as const)('%s', (_, before, far, shelf) => {
    expect(shelfByReading(before, far)).toBe(shelf);
  });
});
