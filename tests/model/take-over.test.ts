import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinStandings } from '@/backup/join-standings';
import { workId } from '@/model/ids';
import { type OwnEntry, ownLists } from '@/model/own-entry';
import { nextStamp } from '@/model/stamp';
import { giveBack, type TakingOver, takenFacts, takeOver } from '@/model/take-over';
import type { KeptStanding } from '@/store/vault';
import { anyStanding } from '../backup/invented-rows';

const now = Date.UTC(2026, 10, 20);
const stampAt = (time: number) => nextStamp(null, time, 'device00');
const entry: OwnEntry = {
  work: workId(1),
  facts: {
    ...{ title: 'The Lamp', authors: [], fandoms: [], language: null },
    ...{ words: null, chaptersPosted: null, chaptersPlanned: null, complete: null },
  },
  ...{ day: '2026-11-03', markedForLater: true, visits: 7, note: 'For winter' },
};
const nothing: KeptStanding = { work: workId(1), ownShelves: {}, v: 1 };
const how: TakingOver = { lists: ownLists, forgottenOn: null, at: stampAt(now) };

const anyEntry: fc.Arbitrary<OwnEntry> = fc.record({
  work: fc.constant(workId(1)),
  facts: fc.constant(entry.facts),
  day: fc.constantFrom('2026-11-01', '2026-11-03', '2026-11-05', null),
  markedForLater: fc.boolean(),
  visits: fc.option(fc.nat(20), { nil: null }),
  note: fc.constantFrom(null, 'For winter', 'Again'),
});
/** What was said at a time that clocks tell: nobody says anything in the first minutes of 1970. */
const anySaid = anyStanding.map((standing): KeptStanding => {
  const later = JSON.stringify({ ...standing, work: 1 }).replaceAll(/"0{8}(\w)-/g, '"0m000000$1-');
  return JSON.parse(later) as KeptStanding;
});
const taken = (before: KeptStanding, from: OwnEntry, more: Partial<TakingOver> = {}) =>
  takeOver(before, from, { ...how, ...more })?.after ?? before;
const valuesOf = ({ shelf, visited, note }: KeptStanding) => [shelf?.value, visited?.value, note?.value];

describe('what AO3’s own lists say of a work', () => {
  it('is its shelf, its visits and the note, where nothing was said', () => {
    expect(takeOver(nothing, entry, how)?.facts).toEqual(['shelf', 'visited', 'note']);
    expect(valuesOf(taken(nothing, entry))).toEqual([
      { name: 'to-read', byHand: false },
      { times: 7, lastOn: '2026-11-03' },
      'For winter',
    ]);
  });

  it.each([
    ['later', ['shelf']],
    ['history', ['visited']],
    ['bookmarks', ['note']],
  ] as const)('is only what the reader wants of it: %s', (list, facts) => {
    expect(takeOver(nothing, entry, { ...how, lists: [list] })?.facts).toEqual(facts);
  });

  it('is nothing twice, and nothing where the reader is not to be followed', () => {
    fc.assert(
      fc.property(anySaid, anyEntry, (said, told) => {
        const once = taken(said, told);
        expect(takeOver(once, told, { ...how, at: stampAt(now + 1) })).toBeNull();
        const unfollowed = { ...said, followed: { value: false, at: stampAt(1) } };
        expect(takeOver(unfollowed, told, how)).toBeNull();
      }),
    );
  });

  it('never changes what was said, here or on another device, whenever the two meet', () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyEntry, (here, there, told) => {
        const { visited: _one, ...joined } = joinStandings(taken(here, told), there);
        const { visited: _other, ...said } = joinStandings(here, there);
        for (const fact of ['shelf', 'note'] as const)
          if (said[fact]) expect(joined[fact]).toEqual(said[fact]);
        expect(joined).toMatchObject({ ...said, ownShelves: said.ownShelves });
      }),
    );
  });

  it('never lowers the visits, nor their day', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (told) => {
        let standing = nothing;
        for (const each of told) {
          const before = standing.visited?.value;
          standing = taken(standing, each);
          expect(standing.visited?.value?.times ?? 0).toBeGreaterThanOrEqual(before?.times ?? 0);
          expect(`${standing.visited?.value?.lastOn}` >= `${before?.lastOn ?? ''}`).toBe(true);
        }
      }),
    );
  });

  it('is given back as if it had never been, and not taken again', () => {
    fc.assert(
      fc.property(anySaid, anyEntry, (said, told) => {
        const { after, facts } = takeOver(said, told, how) ?? { after: said, facts: [] };
        const back = giveBack(after, facts, stampAt(now + 1));
        for (const fact of facts)
          expect(back[fact]?.value ?? null).toEqual(fact === 'shelf' ? nowhere : null);
        expect(takeOver(back, told, { ...how, at: stampAt(now + 2) })?.facts ?? []).toEqual([]);
      }),
    );
  });

  it('gives back nothing that the reader said', () => {
    const said = stampAt(now);
    const own: KeptStanding = {
      ...nothing,
      shelf: { value: { name: 'to-read', byHand: true }, at: said },
      note: { value: 'Mine', at: said },
    };
    expect(giveBack(own, takenFacts, stampAt(now + 1))).toEqual(own);
  });

  it('is, of what was forgotten, only a later visit', () => {
    expect(takeOver(nothing, entry, { ...how, forgottenOn: '2026-11-03' })).toBeNull();
    expect(takeOver(nothing, entry, { ...how, forgottenOn: '2026-11-02' })?.facts).toEqual(['visited']);
  });

  it('is no visit of a work that was marked for later and never opened', () => {
    expect(takeOver(nothing, { ...entry, visits: 0, note: null }, how)?.facts).toEqual(['shelf']);
  });
});

const nowhere = { name: null, byHand: false };
