import { describe, expect, it } from 'vitest';
import { howMuchKept } from '@/ui/how-much-kept';

describe('howMuchKept', () => {
  it.each([
    [5, 9, '5 of 9 chapters kept'],
    [9, 9, 'All 9 chapters kept'],
    [1, 1, 'The whole work is kept'],
    [0, 1, '0 of 1 chapter kept'],
    [3, null, '3 chapters kept'],
    // The count may be older than what is kept.
    [10, 9, '10 chapters kept'],
  ])('%j of %j: %s', (kept, posted, said) => expect(howMuchKept(kept, posted)).toBe(said));

  it('names what is kept besides', () => {
    expect(howMuchKept(8, 9, 1)).toBe('8 of 9 chapters kept, and 1 chapter that AO3 no longer has');
    expect(howMuchKept(7, 7, 2)).toBe('All 7 chapters kept, and 2 chapters that AO3 no longer has');
  });
});
