import { built } from './built';
import { type Entry, measureEntries, measureVisit } from './measure-entries';
import type { Figure } from './table';

const kilobyte = 1024;

/** What a page of AO3 is given by us, and what we mean not to exceed, in KB packed. */
const visits = [
  ['a list', '/tags/A/works', 10],
  ['a series', '/series/1', 10],
  ['the bookmarks of somebody', '/users/a/bookmarks', 10],
  ['a work', '/works/1/chapters/2', 12],
] as const;
const cssGoal = 2;

const cause =
  'all that we do there is in it (rules, marks, place, shelf, the words for them); npm test holds the present size of each script.';

/** Bytes shipped for each kind of page of AO3, and for each entry point, minified and packed. The same in every run. */
export async function benchBytes(): Promise<Figure[]> {
  const build = built();
  return [
    ...visits.flatMap(([what, path, goal]) => {
      const { js, css } = measureVisit(build, `https://archiveofourown.org${path}`);
      return [
        figure(js, `scripts on ${what}`, goal, cause),
        figure(
          css,
          `… style sheets on ${what}`,
          cssGoal,
          'two or three features, each with its own style sheet.',
        ),
      ];
    }),
    ...measureEntries(build).map((entry) => figure(entry, entry.name, null)),
  ];
}

function figure({ bytes, packed }: Entry, what: string, goal: number | null, why = ''): Figure {
  const [ours, also] = [packed / kilobyte, { 'KB min': bytes / kilobyte }];
  return { what, ours, floor: null, unit: 'KB gz', ratio: null, spread: 0, goal, cause: why, also };
}
