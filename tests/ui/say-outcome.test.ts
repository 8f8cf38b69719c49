import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/model/job';
import { sayOutcome } from '@/ui/say-outcome';

describe('sayOutcome', () => {
  it.each<[Outcome, string]>([
    [{ kind: 'newer', chapters: 2 }, '2 new chapters on AO3'],
    [{ kind: 'newer', chapters: 0 }, 'Changed on AO3'],
    [{ kind: 'fewer' }, 'AO3 has fewer chapters than you kept; your copies stay.'],
    [{ kind: 'not-newer' }, 'Nothing new on AO3.'],
  ])('of a check: %j', (outcome, said) => expect(sayOutcome(outcome)).toBe(said));
});
