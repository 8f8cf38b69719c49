import { describe, expect, it } from 'vitest';
import { findLines, type Order } from '@/library/find-lines';
import { type Line, lineOf } from '@/library/line';
import { workId } from '@/model/ids';
import type { Work } from '@/model/work';
import type { KeptWork } from '@/store/database';
import { sortTitle } from '@/store/sort-title';
import { work } from '../saving/invented-readings';

const line = (id: number, facts: Partial<Work>, keptAt = id): Line => {
  const told = work({ id: workId(id), ...facts });
  const kept: KeptWork = {
    ...{ id: told.id, work: told, asOf: {}, chaptersKept: 1, keptAt, changedAt: keptAt, v: 1 },
    ...{ sortTitle: sortTitle(told.title), updatedOn: told.updated ?? '' },
  };
  return lineOf(kept, null);
};

const lamp = line(1, {
  title: 'The Lamp',
  authors: [{ login: 'gullwing', pseud: 'Gull Wing' }],
  fandoms: ['Harbour Lights (Radio Drama)'],
  words: 900,
  updated: '2024-02-01',
});
const cafe = line(2, {
  title: 'Café Noir',
  authors: [{ login: 'auk', pseud: 'auk' }],
  freeforms: ['Slow Burn', 'Fluff'],
  published: '2025-05-05',
  words: 12_000,
});
const blank = line(3, { title: '灯台', authors: [] });
const all = [lamp, cafe, blank];
const ids = (typed: string, order: Order = 'kept') => findLines(all, typed, order).map(({ id }) => id);

describe('findLines', () => {
  it.each([
    ['', [3, 2, 1]],
    ['  ', [3, 2, 1]],
    ['lamp', [1]],
    ['LAMP gull', [1]],
    ['cafe', [2]],
    ['café', [2]],
    ['slow fluff', [2]],
    ['lamp fluff', []],
    ['radio', [1]],
    ['灯', [3]],
    ['anonymous', [3]],
  ])('%j finds %j', (typed, found) => expect(ids(typed)).toEqual(found));

  it('finds nothing that begins in one name and ends in the next', () => {
    expect(ids('burnfluff')).toEqual([]);
    expect(ids('lampgull')).toEqual([]);
  });

  it.each([
    ['kept', [3, 2, 1]],
    ['updated', [2, 1, 3]],
    ['title', [2, 1, 3]],
    ['author', [3, 2, 1]],
    ['words', [2, 1, 3]],
  ] as const)('in order of %s: %j, the unknown last', (order, sorted) =>
    expect(ids('', order)).toEqual(sorted),
  );

  it('leaves the lines that it is given as they are', () => {
    findLines(all, '', 'words');
    expect(all.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});
