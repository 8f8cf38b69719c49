import { describe, expect, it } from 'vitest';
import { readPicked } from '@/ao3/read-picked';
import { visitTo } from '../content/archive-page';

const pickedOn = (path: string, selector: string) => {
  const link = visitTo(path).document.querySelector(selector);
  if (!link) throw new Error(`There is no ${selector}`);
  return readPicked(link);
};

describe('readPicked', () => {
  it('tells the kind of a tag in a list and in the header of a work', () => {
    const tag = 'Harbour Lights (Radio Drama)';
    expect(pickedOn('/works', '#work_900000001 h5 a.tag')).toEqual({ kind: 'tag', tag, tagKind: 'fandom' });
    expect(pickedOn('/works/900000001', 'dd.fandom a.tag')).toEqual({ kind: 'tag', tag, tagKind: 'fandom' });
    expect(pickedOn('/works', '#work_900000001 .relationships a')).toMatchObject({ tagKind: 'relationship' });
    expect(pickedOn('/works/900000001', 'dd.rating a.tag')).toMatchObject({ tagKind: 'rating' });
  });

  it('tells an author with the number of the account, where there is one', () => {
    expect(pickedOn('/works', '#work_900000001 a[rel=author]')).toMatchObject({
      kind: 'author',
      login: expect.any(String),
      userId: expect.any(Number),
    });
    expect(pickedOn('/works/900000001', 'h3.byline a')).toMatchObject({ kind: 'author', userId: null });
    // A bookmark carries its owner's number too.
    expect(pickedOn('/users/gullwing/bookmarks', 'li.bookmark h4 a[rel=author]')).toMatchObject({
      userId: null,
    });
  });

  it('tells a work by its title, and nothing of other links', () => {
    expect(pickedOn('/works', '#work_900000001 h4 > a')).toEqual({ kind: 'work', work: 900000001 });
    const { document } = visitTo('/works');
    for (const link of document.querySelectorAll('#header a, .required-tags a, dl.stats a')) {
      expect(readPicked(link)).toBeNull();
    }
  });
});
