import fc from 'fast-check';
import type { BackupRow } from '@/backup/parse-rows';
import { chapterId, workId } from '@/model/ids';
import { nextStamp, type Register, type Stamp } from '@/model/stamp';
import { readingShelves } from '@/model/standing';
import type { KeptDay, KeptKnownWork, KeptPlace, KeptStanding } from '@/store/vault';

const devices = fc.constantFrom('device00', 'device01', 'device02');
export const anyWorkId = fc.integer({ min: 1, max: 6 }).map((id) => workId(id));

/** Few moments, so that they meet. Values follow from their stamp, because no honest clock stamps two of them alike. */
const stamps = fc
  .tuple(fc.integer({ min: 0, max: 12 }), devices)
  .map(([time, device]) => nextStamp(null, time, device));
const registerOf = <Value>(valueAt: (at: Stamp) => Value): fc.Arbitrary<Register<Value>> =>
  stamps.map((at) => ({ value: valueAt(at), at }));
const chosenBy = <Value>(values: readonly Value[], at: Stamp): Value => {
  const sum = [...at].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const value = values[sum % values.length];
  if (value === undefined) throw new RangeError('Nothing to choose from.');
  return value;
};

const shelves = registerOf((at) => ({
  name: chosenBy([...readingShelves, null], at),
  byHand: chosenBy([true, false], at),
}));

export const anyStanding: fc.Arbitrary<KeptStanding> = fc.record(
  {
    work: anyWorkId,
    shelf: shelves,
    ownShelves: fc.dictionary(
      fc.constantFrom('Comfort', 'Rec', '再読', 'عربي'),
      registerOf((at) => at.includes('1')),
    ),
    rating: registerOf((at) => chosenBy([1, 2, 3, 4, 5, null], at)),
    note: registerOf((at) => chosenBy(['So good', '', 'line\nbreak "quoted"', '😀', null], at)),
    timesRead: registerOf((at) => chosenBy([0, 1, 2], at)),
    finishes: fc.dictionary(fc.constantFrom('first', '2026-11-03', '2026-11-04'), stamps, { minKeys: 1 }),
    finishedAt: registerOf((at) => chosenBy([1, 1_700_000_000_000, null], at)),
    visited: registerOf((at) => chosenBy([{ times: 7, lastOn: '2026-11-03' }, null], at)),
    followed: registerOf((at) => chosenBy([true, false], at)),
    v: fc.constant<1>(1),
  },
  { requiredKeys: ['work', 'ownShelves', 'v'] },
);

/** A standing of a work that the reader forgot at some time. */
export const anyForgottenStanding: fc.Arbitrary<KeptStanding> = fc
  .tuple(
    anyStanding,
    registerOf((): true => true),
  )
  .map(([standing, forgotten]) => ({ ...standing, forgotten }));

const places = registerOf((at) => ({
  chapter: chosenBy([null, chapterId(101), chapterId(102)], at),
  position: chosenBy([1, 2, 3], at),
  paragraph: chosenBy([0, 4, 9], at),
  paragraphs: 10,
  into: chosenBy([0, 0.5], at),
  fraction: chosenBy([0, 0.25, 1], at),
  quote: { text: chosenBy(['She set the lamp', 'بدأت', '灯'], at), print: 7, before: [], after: [1, 2] },
}));
export const anyPlace: fc.Arbitrary<KeptPlace> = fc.record({
  work: anyWorkId,
  latest: places,
  furthest: places,
  v: fc.constant<1>(1),
});

export const anyKnown: fc.Arbitrary<KeptKnownWork> = fc.record({
  work: anyWorkId,
  title: fc.constantFrom('The Lamp', 'A Lamp', '<b>Lamp</b>'),
  authors: fc.constantFrom([], [{ login: 'keeper', pseud: 'Keeper' }]),
  fandoms: fc.subarray(['Lighthouses', 'Sea']),
  language: fc.constantFrom(null, { code: 'ptBR', name: 'Português brasileiro' }),
  words: fc.option(fc.nat(), { nil: null }),
  chaptersPosted: fc.option(fc.nat(), { nil: null }),
  chaptersPlanned: fc.option(fc.nat(), { nil: null }),
  complete: fc.option(fc.boolean(), { nil: null }),
  seenAt: fc.integer({ min: 0, max: 5 }),
  v: fc.constant<1>(1),
});

export const anyDay: fc.Arbitrary<KeptDay> = fc.record({
  day: fc.constantFrom('2026-02-28', '2026-03-01'),
  work: anyWorkId,
  device: devices,
  words: fc.nat({ max: 5_000 }),
  ms: fc.nat({ max: 3_600_000 }),
  v: fc.constant<1>(1),
});

/** One that was counted since the day was forgotten. */
export const anyLaterDay: fc.Arbitrary<KeptDay> = fc
  .tuple(anyDay, stamps)
  .map(([row, since]) => ({ ...row, since }));

/** Any row of the vault, as a line of a backup. */
export const anyVaultRow: fc.Arbitrary<BackupRow> = fc.oneof(
  fc.oneof(anyStanding, anyForgottenStanding).map((row): BackupRow => ({ kind: 'standing', row })),
  anyPlace.map((row): BackupRow => ({ kind: 'place', row })),
  anyKnown.map((row): BackupRow => ({ kind: 'known', row })),
  anyDay.map((row): BackupRow => ({ kind: 'day', row })),
);
