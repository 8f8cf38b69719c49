import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDays, joinKnownWorks, joinPlaces } from '@/backup/join-places';
import { joinStandings } from '@/backup/join-standings';
import { workId } from '@/model/ids';
import type { KeptPlace } from '@/store/vault';
import { anyDay, anyForgottenStanding, anyKnown, anyLaterDay, anyPlace, anyStanding } from './invented-rows';

const work = workId(1);
const device = 'device00';
const day = '2026-03-01';

const joins = {
  standings: [joinStandings, fc.oneof(anyStanding, anyForgottenStanding).map((row) => ({ ...row, work }))],
  'known works': [joinKnownWorks, anyKnown.map((row) => ({ ...row, work }))],
  days: [joinDays, fc.oneof(anyDay, anyLaterDay).map((row) => ({ ...row, work, day, device }))],
} as const;

describe.each(Object.entries(joins))('%s', (_, [joinRows, anyRow]) => {
  const join = joinRows as (one: unknown, other: unknown) => unknown;
  const row: fc.Arbitrary<unknown> = anyRow;

  it('join alike in any order and grouping, and however often', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(join(b, a)).toEqual(join(a, b));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(join(a, b), b)).toEqual(join(a, b));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('places', () => {
  const place = anyPlace.map((row): KeptPlace => ({ ...row, work }));

  it('join alike in any order and grouping, and however often', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(joinPlaces(b, a)).toEqual(joinPlaces(a, b));
        expect(joinPlaces(joinPlaces(a, b), c)).toEqual(joinPlaces(a, joinPlaces(b, c)));
        expect(joinPlaces(joinPlaces(a, b), b)).toEqual(joinPlaces(a, b));
        expect(joinPlaces(a, null)).toEqual(a);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never go back from how far the reader came', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const joined = joinPlaces(a, b)?.furthest.value;
        for (const { furthest } of [a, b]) {
          expect(joined?.position).toBeGreaterThanOrEqual(furthest.value.position);
        }
      }),
    );
  });
});

describe('what was forgotten', () => {
  it('does not come back from a copy that still knows it', () => {
    fc.assert(
      fc.property(anyForgottenStanding, anyStanding, anyPlace, (forgetting, old, place) => {
        const standing = joinStandings({ ...forgetting, work }, { ...old, work });
        const since = standing.forgotten?.at ?? '';
        const { shelf, rating, note, timesRead, finishedAt, visited, followed, ownShelves } = standing;
        for (const register of [
          shelf,
          rating,
          note,
          timesRead,
          finishedAt,
          visited,
          followed,
          ...Object.values(ownShelves),
        ]) {
          if (register) expect(register.at >= since).toBe(true);
        }
        for (const finished of Object.values(standing.finishes ?? {})) expect(finished >= since).toBe(true);
        const kept = joinPlaces(null, { ...place, work }, standing.forgotten?.at);
        if (kept) expect(kept.latest.at >= since && kept.furthest.at >= since).toBe(true);
        else expect(place.latest.at < since).toBe(true);
      }),
    );
  });
});
