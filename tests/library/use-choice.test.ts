import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orders } from '@/library/find-lines';
import { readChoice, writeChoice } from '@/library/use-choice';

describe('the choice in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.record({ typed: fc.string(), order: fc.constantFrom(...orders) }), (choice) => {
        expect(readChoice(writeChoice(choice))).toEqual(choice);
      }),
    );
  });

  it('is nothing at first, and nothing when it makes no sense', () => {
    expect(writeChoice({ typed: '', order: 'kept' })).toBe('');
    expect(readChoice('')).toEqual({ typed: '', order: 'kept' });
    expect(readChoice('#sort=colour&find=')).toEqual({ typed: '', order: 'kept' });
  });
});
