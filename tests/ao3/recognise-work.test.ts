import { describe, expect, it } from 'vitest';
import { recogniseWork } from '@/ao3/recognise-work';

const ao3 = 'https://archiveofourown.org';

describe('recogniseWork', () => {
  it.each([
    ['/works/12', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['/works/12?view_full_work=true', { kind: 'work', work: 12, chapter: null, entire: true }],
    ['/works/12/chapters', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['/works/12/chapters/34?view_full_work=true', { kind: 'work', work: 12, chapter: 34, entire: false }],
    ['/collections/yule/works/12/', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['/users/a/pseuds/b/works/12', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['/tags/F*s*M/works/12', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['//works//0012)', { kind: 'work', work: 12, chapter: null, entire: false }],
    ['/works/12/navigate', { kind: 'chapter-index', work: 12 }],
    ['/chapters/34', { kind: 'chapter', chapter: 34 }],
  ])('knows %s', (path, page) => {
    expect(recogniseWork(`${ao3}${path}`)).toEqual(page);
  });

  it.each([
    `${ao3}/works`,
    `${ao3}/works/search`,
    `${ao3}/works/12/bookmarks`,
    `${ao3}/works/0`,
    `${ao3}/tags/Fluff/works`,
    `${ao3}/chapters/new`,
    'https://example.com/works/12',
    'ftp://archiveofourown.org/works/12',
    'works/12',
    '',
  ])('takes %s for none', (address) => {
    expect(recogniseWork(address)).toBeNull();
  });
});
