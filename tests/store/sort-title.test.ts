import { expect, it } from 'vitest';
import { sortTitle } from '@/store/sort-title';

it.each([
  ['The Lamp', 'lamp'],
  ['A Lamp', 'lamp'],
  ['An Apple', 'apple'],
  ['Théâtre', 'theatre'],
  ['“Quoted”', 'quoted”'],
  ['...and then', 'and then'],
  ['A', 'a'],
  ['The', 'the'],
  ['Another', 'another'],
  ['!!!', '!!!'],
  ['灯', '灯'],
  ['7 lamps', '7 lamps'],
])('sorts %s under %s', (title, sorted) => {
  expect(sortTitle(title)).toBe(sorted);
});
