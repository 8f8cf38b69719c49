import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { joinChoices } from '@/saving/join-choices';
import { decisions, type KeptChoices } from '@/store/database';

const texts = fc.dictionary(fc.constantFrom('101', 'at 2'), fc.constantFrom('one', 'two'));
const time = fc.integer({ min: 1, max: 3 });

const anyChoices: fc.Arbitrary<KeptChoices> = fc.record({
  work: fc.constant(workId(7)),
  texts,
  read: texts,
  toldAsOf: fc.record({ header: time }, { requiredKeys: [] }),
  goneInPlace: fc.boolean(),
  settled: fc.constantFrom(null, 'a', 'b'),
  creatorStyle: fc.boolean(),
  upToDate: fc.boolean(),
  withCookies: fc.boolean(),
  decidedAt: fc
    .subarray([...decisions])
    .chain((decided) => fc.record(Object.fromEntries(decided.map((decision) => [decision, time])))),
  v: fc.constant<1>(1),
});

it('joins alike in any order and grouping, and however often', () => {
  fc.assert(
    fc.property(anyChoices, anyChoices, anyChoices, (a, b, c) => {
      expect(joinChoices(b, a)).toEqual(joinChoices(a, b));
      expect(joinChoices(joinChoices(a, b), c)).toEqual(joinChoices(a, joinChoices(b, c)));
      expect(joinChoices(joinChoices(a, b), b)).toEqual(joinChoices(a, b));
    }),
    { numRuns: 1_000 },
  );
});

it('takes of each decision the later', () => {
  const base: KeptChoices = {
    ...{ work: workId(7), texts: {}, read: {}, toldAsOf: {}, goneInPlace: false, settled: null },
    ...{ creatorStyle: false, upToDate: false, withCookies: false, v: 1 },
  };
  const early = {
    ...base,
    creatorStyle: true,
    goneInPlace: true,
    decidedAt: { creatorStyle: 1, goneInPlace: 5 },
  };
  const late = {
    ...base,
    creatorStyle: false,
    goneInPlace: false,
    decidedAt: { creatorStyle: 2, goneInPlace: 4 },
  };
  expect(joinChoices(early, late)).toMatchObject({ creatorStyle: false, goneInPlace: true });
});
