import fc from 'fast-check';
import type { Facts } from '@/model/facts';
import { workId } from '@/model/ids';
import type { Mark } from '@/model/mark';
import {
  actions,
  type Condition,
  comparisons,
  deeds,
  flags,
  numberFields,
  type PlacedRule,
  places,
  type Rule,
  textFields,
} from '@/model/rule';
import { readingShelves, type Shelf } from '@/model/standing';
import { type TagKind, tagKinds } from '@/model/work';
import { allConditions, anyCondition } from '@/rules/conditions';

/** Few enough that rules and works made by chance meet. */
const names = [
  'Fluff',
  'ANGST',
  'A/B',
  'A & B',
  'Straße',
  'E\u0301clair',
  'say "when"',
  'back\\slash',
  '時計 広場',
];
const name = fc.constantFrom(...names);
const text = fc.oneof(
  name,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('two\nlines', 'a\r\n\tb', '\u2028'),
);
const expression = fc.constantFrom('fl.ff', '^a/b$', 'a/b', '[xyz]+', 'straße|angst', '\\bwhen\\b');
const number = fc.oneof(fc.nat(3000), fc.constantFrom(0.05, 1.5));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const listOf = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 });

const shelf: fc.Arbitrary<Shelf> = fc.oneof(
  fc.record({ kind: fc.constant('reading' as const), name: fc.constantFrom(...readingShelves) }),
  fc.record({ kind: fc.constant('own' as const), name: text }),
);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.constantFrom(...textFields),
    how: fc.constantFrom('is' as const, 'has' as const, 'like' as const),
    values: listOf(text),
    first: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.constantFrom(...textFields),
    how: fc.constant('matches' as const),
    values: listOf(expression),
    first: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    field: fc.constantFrom(...numberFields),
    compare: fc.constantFrom(...comparisons),
    value: number,
  }),
  fc.record({ kind: fc.constant('flag' as const), flag: fc.constantFrom(...flags) }),
  fc.record({ kind: fc.constant('deed' as const), deed: fc.constantFrom(...deeds) }),
  fc.record({ kind: fc.constant('shelf' as const), shelves: listOf(shelf) }),
  fc.record({ kind: fc.constant('work' as const), ids: listOf(fc.integer({ min: 1, max: 5 })) }),
);

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(allConditions),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(anyCondition),
    tie('any').map((of): Condition => ({ kind: 'not', of })),
  ),
})).any;

export const rule: fc.Arbitrary<Rule> = fc.record({
  on: fc.boolean(),
  action: fc.constantFrom(...actions),
  when: condition,
  places: fc.option(fc.uniqueArray(fc.constantFrom(...places), { minLength: 1 })),
  until: fc.option(day),
  paused: fc.option(day),
  priority: fc.nat(9),
  reason: fc.option(text),
});

/** Rules as they stand in a file, one below the other. */
export const placedRules = (of: fc.Arbitrary<Rule> = rule): fc.Arbitrary<PlacedRule[]> =>
  fc.array(of, { maxLength: 12 }).map((each) => each.map((one, line) => ({ ...one, line })));

/** What a reader did with a work. */
export const mark: fc.Arbitrary<Mark> = fc.record({
  work: fc.constant(workId(1)),
  shelf: fc.option(fc.constantFrom(...readingShelves)),
  place: fc.option(fc.constant({ chapter: null, position: 2, fraction: 0.5 })),
  next: fc.constant(null),
  furthest: fc.constant(null),
  visited: fc.option(fc.constant({ times: 1, lastOn: '2026-01-02' })),
  readAt: fc.constant(null),
  chaptersKept: fc.option(fc.nat(2)),
  ownShelves: fc.array(name, { maxLength: 2 }),
  finished: fc.boolean(),
});

const invented: fc.Arbitrary<Facts> = fc.record({
  work: fc.option(fc.integer({ min: 1, max: 5 })),
  place: fc.constantFrom(...places),
  title: name,
  authors: fc.array(
    name.map((pseud) => ({ login: pseud, pseud })),
    { maxLength: 2 },
  ),
  userIds: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  anonymous: fc.option(fc.boolean()),
  restricted: fc.option(fc.boolean()),
  mine: fc.option(fc.boolean()),
  complete: fc.option(fc.boolean()),
  tags: fc
    .tuple(...tagKinds.map(() => fc.array(name, { maxLength: 2 })))
    .map(
      (lists) =>
        Object.fromEntries(tagKinds.map((kind, index) => [kind, lists[index]])) as Record<TagKind, string[]>,
    ),
  hiddenKinds: fc.uniqueArray(fc.constantFrom('warning' as const, 'freeform' as const)),
  language: fc.option(fc.constant({ code: 'en', name: 'English' })),
  series: fc.option(fc.array(name, { maxLength: 1 })),
  collections: fc.option(fc.array(name, { maxLength: 1 })),
  summaryHtml: fc.option(
    fc.oneof(
      fc.constant(''),
      name.map((words) => `<p>${words} &amp; more</p>`),
    ),
  ),
  words: fc.option(fc.nat(3000)),
  chapters: fc.option(fc.nat(10)),
  kudos: fc.option(fc.nat(100)),
  hits: fc.option(fc.nat(1000)),
  comments: fc.option(fc.nat(10)),
  bookmarks: fc.option(fc.nat(10)),
  updated: fc.option(day),
  mark: fc.option(mark),
});

/** Of some of these works the page says nothing of some tags. */
export const facts: fc.Arbitrary<Facts> = fc
  .tuple(invented, fc.uniqueArray(fc.constantFrom(...tagKinds), { maxLength: 2 }))
  .map(([told, kinds]) => ({
    ...told,
    tags: { ...told.tags, ...Object.fromEntries(kinds.map((kind) => [kind, []])) },
    leavesOpen: ({ field }) => kinds.some((kind) => kind === field || field === 'tag'),
  }));

/** A rule that only hides what it meets; what a test says of it is put over that. */
export const hides = (when: Condition, own: Partial<PlacedRule> = {}): PlacedRule => ({
  ...{ on: true, action: 'hide', when, places: null, until: null, paused: null, priority: 0, reason: null },
  line: 0,
  ...own,
});

/** The same without what making rules ready adds to them. */
export const asWritten = (made: unknown): unknown =>
  JSON.parse(JSON.stringify(made), (key, value: unknown) =>
    key === 'says' || key === 'asks' ? undefined : value,
  );
