import { describe, expect, it } from 'vitest';
import { findWorkItems } from '@/ao3/find-work-items';
import { readBlurbs } from '@/ao3/read-blurbs';
import { readItemChapters } from '@/ao3/read-item-chapters';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';
import { bookmarkItem, listingPage, workItem, workModule } from './invented-blurb';

const found = (html: string) =>
  findWorkItems(htmlPage(html)).map(({ work, fandoms }) => [work, fandoms !== null]);

describe('the items of works', () => {
  it('are those of lists and of bookmarks, by class or id', () => {
    const old = workItem(workModule(), 'work blurb group', 'work_502');
    expect(found(listingPage(workItem() + bookmarkItem() + old))).toEqual([
      [501, true],
      [501, true],
      [502, true],
    ]);
  });

  it('are not those of series, of other sites, or within a text', () => {
    const series = workItem(workModule(), 'series blurb group series-7', 'series_7');
    const external = workItem(workModule(), 'external work blurb group external-work-3', 'external_work_3');
    const forged = `<div class="userstuff"><ol>${workItem()}</ol></div>`;
    expect(found(listingPage(series + external) + forged)).toEqual([]);
  });

  it('are only those that are wanted', () => {
    const page = htmlPage(listingPage(workItem() + workItem(workModule(), 'work blurb group', 'work_502')));
    expect(findWorkItems(page, ({ id }) => id === 'work_502').map(({ work }) => work)).toEqual([502]);
  });

  it('have no line of fandoms where the work is not revealed', () => {
    const mystery = workItem('<div class="mystery header picture module"></div>');
    expect(found(listingPage(mystery))).toEqual([[501, false]]);
  });

  it('say as many chapters as the whole item does, on every invented page', () => {
    let compared = 0;
    for (const { html } of inventedPages()) {
      const page = htmlPage(html);
      const said = findWorkItems(page).map(({ item, work }) => ({ work, ...readItemChapters(item, work) }));
      for (const blurb of readBlurbs(page)) {
        if (blurb.kind !== 'work') continue;
        const { id: work, chaptersPosted: posted, chaptersPlanned: planned, latestChapter: latest } = blurb;
        expect(said).toContainEqual({ work, posted, planned, latest });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
});
