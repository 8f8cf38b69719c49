import { describe, expect, it } from 'vitest';
import { findListPath, listPagePath, readListName } from '@/ao3/find-list-path';

const at = (path: string) => findListPath(`https://archiveofourown.org${path}`);

describe('findListPath', () => {
  it.each([
    ['/series/7', '/series/7'],
    ['/series/7?page=3', '/series/7'],
    ['/tags/Slow%20Burn/works?page=2&sort=kudos', '/tags/Slow%20Burn/works?sort=kudos'],
    ['/works/search?page=4&work_search%5Bquery%5D=x', '/works/search?work_search%5Bquery%5D=x'],
    ['/users/tern/works/#main', '/users/tern/works'],
    ['/users/tern/bookmarks?page=2', '/users/tern/bookmarks'],
  ])('is the address of a list without its page: %s', (address, path) => expect(at(address)).toBe(path));

  it.each([
    '/works/7',
    '/users/tern/readings',
    '/users/tern/readings?show=to-read&page=2',
    '/users/tern/works/drafts',
    '/users/tern/subscriptions',
    '/works/7/bookmarks',
    '/users/tern',
    '/works/search',
  ])('is null for what is no list for everybody: %s', (address) => expect(at(address)).toBeNull());

  it('knows the other names of AO3, and no other place', () => {
    expect(findListPath('https://ao3.org/series/7?page=2')).toBe('/series/7');
    expect(findListPath('https://elsewhere.example/series/7')).toBeNull();
  });

  it('takes none that is longer than AO3’s own', () => {
    expect(at(`/works/search?work_search%5Bquery%5D=${'x'.repeat(3000)}`)).toBeNull();
  });
});

it('adds a page to the address of a list', () => {
  expect(listPagePath('/series/7', 2)).toBe('/series/7?page=2');
  expect(listPagePath('/works?tag_id=A', 2)).toBe('/works?tag_id=A&page=2');
});

it('reads the name of a list from the title of its tab', () => {
  expect(readListName('Lights | Archive of Our Own')).toBe('Lights');
  expect(readListName('Lights - tern - Original Work [Archive of Our Own]')).toBe(
    'Lights - tern - Original Work',
  );
  expect(readListName('x'.repeat(300))).toHaveLength(200);
});
