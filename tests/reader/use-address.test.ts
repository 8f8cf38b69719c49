import { describe, expect, it } from 'vitest';
import { hashOf, hashOfVersion, readAddress } from '@/reader/use-address';

const page = 'chrome-extension://x/reader.html';

describe('readAddress', () => {
  it.each([
    ['?work=7', 7, null],
    ['?work=7#title', 7, null],
    ['?work=7#places', 7, null],
    ['?work=7#chapter-3', 7, 3],
    ['?work=7#chapter-1200', 7, 1200],
    ['?work=7#chapter-0', 7, null],
    ['?work=7#chapter-3x', 7, null],
    ['?work=7#chapter-3-version-', 7, null],
    ['?work=7#chapter-3-version-javascript', 7, null],
    ['?work=7#user-content-note', 7, null],
    ['', null, null],
    ['?work=', null, null],
    ['?work=seven', null, null],
    ['?work=-7', null, null],
    ['?work=0', null, null],
  ])('%j names work %j, chapter %j', (rest, work, chapter) => {
    expect(readAddress(page + rest)).toEqual({ work, chapter, version: null, toPlace: false });
  });

  it('leads to the reader’s place', () => {
    expect(readAddress(`${page}?work=7#place`)).toMatchObject({ work: 7, chapter: null, toPlace: true });
  });

  it.each([null, 1, 42])('finds %j again', (chapter) => {
    expect(readAddress(`${page}?work=7${hashOf(chapter)}`).chapter).toBe(chapter);
  });

  it('finds the versions of the title page again, and none of another kind', () => {
    const all = `${page}?work=7${hashOfVersion(null, 'all')}`;
    expect(readAddress(all)).toMatchObject({ chapter: null, version: 'all' });
    expect(readAddress(`${page}?work=7#title-version-0123456789abcdef`).version).toBeNull();
  });

  it.each(['all' as const, { text: '0123456789abcdef' }, { text: '00123456789abcdef' }])(
    'finds version %j again',
    (version) => {
      const { chapter, version: found } = readAddress(`${page}?work=7${hashOfVersion(3, version)}`);
      expect({ chapter, found }).toEqual({ chapter: 3, found: version });
    },
  );
});
