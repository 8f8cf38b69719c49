import { describe, expect, it } from 'vitest';
import { bylineOf } from '@/ui/byline-of';

describe('bylineOf', () => {
  it('names pseuds as AO3 does', () => {
    expect(
      bylineOf([
        { login: 'gullwing', pseud: 'gullwing' },
        { login: 'gullwing', pseud: 'Tern' },
        { login: null, pseud: 'Somebody Elsewhere' },
      ]),
    ).toBe('gullwing, Tern (gullwing), Somebody Elsewhere');
  });

  it('says who brought in an older work', () => {
    const archivedBy = { login: 'keeper', pseud: 'The Keeper' };
    expect(bylineOf([{ login: null, pseud: 'Auk', archivedBy }])).toBe('Auk [archived by The Keeper]');
  });

  it('says that nobody is named', () => expect(bylineOf([])).toBe('Anonymous'));
});
