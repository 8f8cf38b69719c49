import { describe, expect, it } from 'vitest';
import { howMuchKept } from '@/ui/how-much-kept';

describe('howMuchKept', () => {
  it.each([
    [5, 9, '5 of 9 chapters kept'],
    [9, 9, 'All 9 chapters kept'],
    [1, 1, 'The whole work is kept'],
    [0, 1, '0 of 1 chapter kept'],
    [3, null, '3 chapters kept'],
    // A chapter that the author has taken away since is kept all the same.
    [10, 9, '10 chapters kept'],
  ])('%j of %j: %s', (kept, posted, said) => expect(howMuchKept(kept, posted)).toBe(said));
});
