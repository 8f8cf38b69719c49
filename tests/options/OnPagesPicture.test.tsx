// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { pageSwitches } from '@/options/OnPages';
import { OnPagesPicture, pictures } from '@/options/OnPagesPicture';
import { find, show } from '../show';

it('each switch has a picture, and none is the same as another', async () => {
  const drawn = new Set<string>();
  for (const name of pageSwitches) {
    await show(<OnPagesPicture of={name} />);
    drawn.add(find('svg').innerHTML);
  }
  expect(drawn.size).toBe(pageSwitches.length);
  expect(Object.keys(pictures).sort()).toEqual([...pageSwitches].sort());
});

it.each(pageSwitches)('%s shows something of ours on a page of AO3, within its edges', (name) => {
  const { theirs, boxes, ours } = pictures[name];
  for (const path of [theirs, boxes, ours]) {
    for (const [x, y] of cornersOf(path)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(120);
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(80);
    }
  }
});

it('is not read to anybody: the sentence beside it says the same', async () => {
  await show(<OnPagesPicture of="rulesOnLists" />);
  expect(find('svg').getAttribute('aria-hidden')).toBe('true');
  expect(find('svg').textContent).toBe('');
});

/** Where a path of M, h, v, l, q and z goes, point by point. */
function cornersOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Mhvlq])([^Mhvlqz]*)/g)].map(([, command, given = '']) => {
    const numbers = (given.match(/-?[\d.]+/g) ?? []).map(Number);
    const [across = 0, down = 0] = numbers.slice(-2);
    if (command === 'M') [x, y] = [across, down];
    else if (command === 'h') x += across;
    else if (command === 'v') y += across;
    else [x, y] = [x + across, y + down];
    return [x, y];
  });
}
