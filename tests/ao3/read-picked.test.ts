import { describe, expect, it } from 'vitest';
import { readPicked, readPickedPage } from '@/ao3/read-picked';
import { visitTo } from '../content/archive-page';
import { htmlPage } from '../html-page';

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

  it('tells a series by its name, where a work stands in it', () => {
    const series = { kind: 'series', series: 'Tide Tables' };
    expect(pickedOn('/works', 'li.blurb ul.series a')).toEqual({
      kind: 'series',
      series: expect.any(String),
    });
    const header = htmlPage(
      '<dd class="series"><span class="position">Part 1 of <a href="/series/6">Tide Tables</a></span></dd>',
    );
    const link = header.querySelector('a');
    expect(link && readPicked(link)).toEqual(series);
    const quoted = htmlPage(
      '<li class="blurb"><blockquote class="userstuff"><a href="/series/6">Mine</a></blockquote></li>',
    );
    const other = quoted.querySelector('a');
    expect(other && readPicked(other)).toBeNull();
  });
});

describe('readPickedPage', () => {
  it.each([
    ['/works/900000001', { kind: 'work', work: 900000001 }],
    ['/works/900000002/chapters/910000202', { kind: 'work', work: 900000002 }],
    ['/series/9100001', { kind: 'series', series: 'Letters & Quinces' }],
    ['/works', null],
  ])('tells what %s shows', (path, picked) => {
    expect(readPickedPage(visitTo(path).document)).toEqual(picked);
  });
});
