import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlurb } from '@/ao3/read-blurb';
import { readBlurbNames } from '@/ao3/read-blurb-names';
import { findBlurbs } from '@/ao3/read-blurbs';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile } from '../html-page';

const stored = findStoredPages();
const pages = [
  ...readdirSync('tests/pages').map((slug) => join('tests/pages', slug, 'page.html')),
  ...(stored ? readdirSync(stored).map((name) => join(stored, name)) : []),
].filter((file) =>
  /(?:listing|search|bookmarks|series|history|readings|dashboard|gate-adult).*\.html$/.test(file),
);

describe('readBlurbNames', () => {
  it.each(pages)('has every name that readBlurb reads in %s', (file) => {
    for (const item of findBlurbs(htmlFile(file))) {
      const { names, hides } = readBlurbNames(item);
      const blurb = readBlurb(item);
      if (!blurb || blurb.kind === 'deleted') continue;
      if ((blurb.kind === 'work' || blurb.kind === 'bookmark' || blurb.kind === 'mystery') && blurb.id) {
        expect(names).toContain(`work-${blurb.id}`);
      }
      if (blurb.kind === 'mystery') continue;
      const { rating, warnings, categories, fandoms, relationships, characters, freeforms } = blurb;
      const tags = [warnings, categories, fandoms, relationships, characters, freeforms, rating ?? []].flat();
      const authors = blurb.authors.flatMap(({ login, pseud }) =>
        login === null ? [pseud] : [login, pseud],
      );
      expect(names).toEqual(expect.arrayContaining([...tags, ...authors]));
      for (const id of blurb.userIds) expect(names).toContain(`user-${id}`);
      expect(hides).toBe(blurb.hiddenKinds.length > 0);
    }
  });
});
