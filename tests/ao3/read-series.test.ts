import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeries } from '@/ao3/read-series';
import { htmlPage } from '../html-page';
import { hostileHtml } from './hostile-html';
import { workItem } from './invented-blurb';
import { reorderMarkup } from './reorder-markup';

interface Given {
  title?: string;
  creator?: string;
  description?: string;
  stats?: string;
  more?: string;
}

const counted =
  '<dt class="words">Words:</dt><dd class="words">30,035</dd><dt class="works">Works:</dt><dd class="works">6</dd><dt>Complete:</dt><dd>No</dd>';

function seriesPage({
  title = 'Tide Tables',
  creator,
  description,
  stats = counted,
  more = '',
}: Given = {}): string {
  const by = creator ?? '<a rel="author" href="/users/tern/pseuds/tern">tern</a>';
  return `<div id="main" class="series-show region"><h2 class="heading">\n\t${title}\n</h2>
    <div class="wrapper"><dl class="series meta group"><dt>Creator:</dt><dd>${by}</dd>
    <dt>Series Begun:</dt><dd>2021-04-11</dd><dt>Series Updated:</dt><dd>2023-02-13</dd>
    ${description ? `<dt>Description:</dt><dd><blockquote class="userstuff">${description}</blockquote></dd>` : ''}
    <dt class="stats">Stats:</dt><dd class="stats"><dl class="stats">${stats}</dl></dd></dl></div>${more}</div>`;
}

const read = (given?: Given, address?: string) => readSeries(htmlPage(seriesPage(given)), address);

describe('readSeries', () => {
  it('reads what the page says', () => {
    expect(read({ description: '<p>Of tides.</p>' }, 'https://archiveofourown.org/series/31?page=2')).toEqual(
      {
        id: 31,
        title: 'Tide Tables',
        authors: [{ login: 'tern', pseud: 'tern' }],
        anonymous: false,
        restricted: false,
        begun: '2021-04-11',
        updated: '2023-02-13',
        descriptionHtml: '<p>Of tides.</p>',
        notesHtml: null,
        words: 30035,
        works: 6,
        complete: false,
        bookmarks: 0,
      },
    );
  });

  it('reads the statistics of 2022, which have no classes', () => {
    const stats = '<dt>Words:</dt><dd>200</dd><dt>Works:</dt><dd>2</dd><dt>Complete:</dt><dd>Yes</dd>';
    expect(read({ stats })).toMatchObject({ words: 200, works: 2, complete: true, bookmarks: 0 });
    expect(read({ stats: '' })).toMatchObject({ words: null, works: null, complete: null, bookmarks: null });
  });

  it('may be anonymous, or restricted', () => {
    expect(read({ creator: 'Anonymous' })).toMatchObject({ authors: [], anonymous: true });
    expect(read({ title: 'Tides <img alt="(Restricted)" src="/images/lockblue.png">' })).toMatchObject({
      title: 'Tides',
      restricted: true,
    });
  });

  it('finds its number on the page', () => {
    const bookmarks = `${counted}<dt class="bookmarks">Bookmarks:</dt><dd class="bookmarks"><a href="/series/32/bookmarks">1,255</a></dd>`;
    expect(read({ stats: bookmarks })).toMatchObject({ id: 32, bookmarks: 1255 });
    expect(read({ more: `<ul>${workItem()}</ul>` }).id).toBe(31);
    expect(read({ title: 'Another', more: `<ul>${workItem()}</ul>` }).id).toBeNull();
    expect(read({ more: '<ol class="pagination"><li><a href="/series/33?page=2">2</a></li></ol>' }).id).toBe(
      33,
    );
  });

  it.each([['#main'], ['h2.heading'], ['dl.series.meta']])('names %s where it is missing', (part) => {
    const page = htmlPage(seriesPage());
    page.querySelector(part)?.remove();
    expect(() => readSeries(page)).toThrow(expect.objectContaining({ name: 'PageChanged', part }));
  });

  it('leaves the page as it is, minds no order of attributes, and is not misled by a description', () => {
    const plain = read();
    fc.assert(
      fc.property(hostileHtml, (description) => {
        const page = htmlPage(seriesPage({ description }));
        const before = page.documentElement.outerHTML;
        const { descriptionHtml, ...series } = readSeries(page);
        expect(page.documentElement.outerHTML).toBe(before);
        expect({ ...series, descriptionHtml: null }).toEqual(plain);
        reorderMarkup(page);
        expect(readSeries(page)).toMatchObject(series);
      }),
      { numRuns: 20 },
    );
  });
});
