import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findWorkItems } from '@/ao3/find-work-items';
import { PageChanged } from '@/ao3/page-changed';
import { readBlurb } from '@/ao3/read-blurb';
import { readItemFacts } from '@/ao3/read-item-facts';
import { workId } from '@/model/ids';
import { knownFacts } from '@/model/known-work';
import { findStoredPages } from '../archive/stored-pages';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';
import { listingPage, workItem } from './invented-blurb';

const stored = findStoredPages();
const pages = [
  ...inventedPages().map(({ html }) => html),
  ...readdirSync(stored ?? '.')
    .filter((name) => stored !== null && name.endsWith('.html'))
    .map((name) => readFileSync(join(stored ?? '.', name), 'utf8')),
];

it('says of every work in a list what the whole item says', () => {
  let compared = 0;
  for (const html of pages) {
    for (const { item, work, fandoms } of findWorkItems(htmlPage(html))) {
      const blurb = fandoms && readBlurb(item);
      if (blurb?.kind !== 'work' && blurb?.kind !== 'bookmark') continue;
      expect(readItemFacts(item, work)).toEqual(knownFacts(blurb));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(10);
});

it('throws where an item has no header, or no title', () => {
  for (const inside of ['', '<div class="header module"></div>']) {
    const [found] = findWorkItems(htmlPage(listingPage(workItem(inside))));
    if (!found) throw new Error('There is no item.');
    expect(() => readItemFacts(found.item, workId(7))).toThrow(PageChanged);
  }
});
