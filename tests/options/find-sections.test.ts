// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findSections } from '@/options/find-sections';

beforeEach(() => {
  document.body.innerHTML = `
    <section aria-labelledby="a"><h2 id="a">Keeping</h2><p>Every work that I <b>open</b></p></section>
    <section aria-labelledby="b"><h2 id="b">Étagères</h2><p>Keep the shelf</p>
      <section aria-labelledby="c"><h2 id="c">Of my own</h2></section></section>
    <section><h2 id="d">Without a name</h2></section>`;
});
const shown = () =>
  [...document.querySelectorAll('section')]
    .filter(({ hidden }) => !hidden)
    .map((one) => one.querySelector('h2')?.id);

describe('findSections', () => {
  it('shows all, in their order, where nothing was typed', () => {
    expect(findSections(document, ' ')).toEqual([
      { id: 'a', title: 'Keeping' },
      { id: 'b', title: 'Étagères' },
    ]);
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['keep', ['a', 'b']],
    ['KEEP  shelf', ['b']],
    ['etageres', ['b']],
    ['Éta', ['b']],
    ['open work', ['a']],
    ['my own', ['b']],
    ['sail', []],
  ])('of %j shows those that have every word', (typed, ids) => {
    expect(findSections(document, typed).map(({ id }) => id)).toEqual(ids);
  });

  it('shows again what it hid', () => {
    findSections(document, 'sail');
    expect(shown()).toEqual(['c', 'd']);
    findSections(document, '');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });
});
