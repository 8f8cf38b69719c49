import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orders } from '@/library/find-lines';
import { readChoice, writeChoice } from '@/library/use-choice';
import type { Shelf } from '@/model/standing';

const shelves: fc.Arbitrary<Shelf | null> = fc.constantFrom(
  null,
  { kind: 'reading', name: 'to-read' },
  { kind: 'own', name: 'to-read' },
  { kind: 'own', name: '再読 & more' },
);

describe('the choice in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({ typed: fc.string(), order: fc.constantFrom(...orders), shelf: shelves }),
        (choice) => {
          expect(readChoice(writeChoice(choice))).toEqual(choice);
        },
      ),
    );
  });

  it('is nothing at first, and nothing when it makes no sense', () => {
    const first = { typed: '', order: 'kept', shelf: null } as const;
    expect(writeChoice(first)).toBe('');
    expect(readChoice('')).toEqual(first);
    expect(readChoice('#sort=colour&find=&shelf=attic&own-shelf=__proto__')).toEqual(first);
  });
});
