import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import { readWork, readWorkFacts } from '@/ao3/read-work';
import type { WorkReading } from '@/model/work';
import { htmlPage } from '../html-page';
import { type InventedPage, inventedPages } from '../invented-pages';
import { hostileHtml } from './hostile-html';
import { plainReading } from './plain-reading';
import { removeParts } from './remove-parts';
import { reorderMarkup } from './reorder-markup';

const pages = inventedPages().filter(({ slug }) => /^(work|chapter|entire)-/.test(slug));
const open = ({ html }: InventedPage) => htmlPage(html);
const named = (slug: string) => {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`There is no page ${slug}.`);
  return page;
};
const slugs = fc.constantFrom(...pages.map(({ slug }) => slug));

const readings = new Map<InventedPage, WorkReading>();
function readOnce(page: InventedPage): WorkReading {
  const reading = readings.get(page) ?? readWork(open(page), page.address);
  readings.set(page, reading);
  return reading;
}

describe('readWork', () => {
  it.each(pages)('leaves $slug as it was', (page) => {
    const document = open(page);
    const before = document.documentElement.outerHTML;
    readWork(document, page.address);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(pages)('reads $slug in whatever order attributes and classes stand', (page) => {
    const document = open(page);
    reorderMarkup(document);
    expect(plainReading(readWork(document, page.address))).toEqual(
      plainReading(readWork(open(page), page.address)),
    );
  });

  it.each(pages)('reads the facts of $slug without its text', (page) => {
    const { chapters, ...facts } = readOnce(page);
    expect(readWorkFacts(open(page), page.address)).toEqual({ ...facts, chapters: [] });
    expect(chapters.length).toBeGreaterThan(0);
  });

  it('takes the number of the work from the page where the address has none, and where it is wrong', () => {
    const page = open(named('chapter-short-address'));
    expect(readWork(page, 'https://archiveofourown.org/chapters/90007').work.id).toBe(71000201);
    expect(readWork(page).work.id).toBe(71000201);
    const { work, oddities } = readWork(page, 'https://archiveofourown.org/works/5');
    expect([work.id, oddities]).toEqual([71000201, [expect.stringContaining('work 5')]]);
  });

  it('finds the number of the work wherever it still stands', () => {
    const places = [
      '.work.navigation',
      '#workskin h3.title a',
      '#feedback > .actions a',
      '#kudo_commentable_id',
    ];
    const page = open(named('chapter-first'));
    page.querySelector('#feedback > .actions a')?.setAttribute('href', '/works/71000201#main');
    for (const place of places) {
      expect(readWork(page).work.id).toBe(71000201);
      page.querySelector(place)?.remove();
    }
    expect(() => readWorkFacts(page)).toThrow(PageChanged);
    expect(readWorkFacts(page, 'https://archiveofourown.org/works/71000201').work.id).toBe(71000201);
  });
});

describe('a page that lacks what every page has', () => {
  const required: [slug: string, selector: string, part: string][] = [
    ['work-arabic', '#workskin', '#workskin'],
    ['work-arabic', '#chapters', '#workskin > #chapters'],
    ['work-arabic', '#chapters > .userstuff', '#chapters > .userstuff'],
    ['work-arabic', 'dl.work.meta', 'dl.work.meta'],
    ['work-hostile-classes', '.wrapper > dl.work.meta', 'dl.work.meta'],
    ['work-arabic', 'dl.stats', 'dl.work.meta > dd.stats > dl.stats'],
    ['work-arabic', 'dd.fandom', 'dl.work.meta > dd.fandom'],
    ['work-arabic', 'dd.fandom li', 'dl.work.meta > dd.fandom'],
    ['work-arabic', '#workskin > .preface', '#workskin > .preface'],
    ['work-arabic', 'h2.title', '.preface > h2.title'],
    ['work-arabic', 'h3.byline', '.preface > h3.byline'],
    ['work-arabic', 'h3.byline a', 'name in .preface > h3.byline'],
    ['chapter-first', '.chapter > .preface', '#chapter-1 > .preface'],
    ['chapter-hostile-classes', '.chapter > .preface > h3.title', '#chapter-1 > .preface > h3.title'],
    ['entire-three', '#chapter-2 > .userstuff', '#chapter-2 > .userstuff'],
  ];

  it.each(required)('%s without %s: misses %s', (slug, selector, part) => {
    const page = open(named(slug));
    page.querySelector(selector)?.remove();
    expect(() => readWork(page, 'https://archiveofourown.org/works/1')).toThrow(
      expect.objectContaining({ part }),
    );
  });

  it('misses the number of a chapter', () => {
    const page = open(named('entire-three'));
    page.querySelector('#chapter-2')?.removeAttribute('id');
    expect(() => readWork(page)).toThrow(PageChanged);
  });
});

/** Everything that a page of a work may lack, with what it says of the work. */
const optional = [
  'dl.work.meta > dd:not(.fandom, .stats)',
  'dl.work.meta > dd > dl.stats > dd',
  '#workskin > .preface > .summary',
  '#workskin > .preface > .notes',
  '.associations > li',
  '#workskin > .preface > div > .userstuff',
  '.afterword',
  '.afterword > div',
  '#chapters > .chapter > .preface > .summary',
  '#chapters > .chapter > .preface > .notes',
  '#chapters > .chapter > .preface > .end.notes',
  '#chapters > .chapter > .preface > .byline',
  '#chapter_index',
  '.work.navigation > li',
  '.work.navigation',
  'style',
  '#feedback',
  'li.share',
];

describe('a page that lacks what it may lack', () => {
  it('is read, and nothing is invented', () => {
    const coins = fc.infiniteStream(fc.boolean());
    fc.assert(
      // Of a page whose author forged AO3's parts, the forged ones would be removed too: that is another page.
      fc.property(
        slugs.filter((slug) => !slug.includes('hostile')),
        coins,
        (slug, coin) => {
          const page = named(slug);
          const whole = readOnce(page);
          const document = open(page);
          removeParts(document, optional, coin);
          const less = readWork(document, `https://archiveofourown.org/works/${whole.work.id}`);
          expectLess(less, whole);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** Each value is the same, or nothing; each list has nothing that was not there. */
function expectLess(less: WorkReading, whole: WorkReading): void {
  for (const [name, value] of Object.entries(less.work)) {
    const before: unknown = whole.work[name as keyof typeof whole.work];
    if (Array.isArray(value)) expect(before).toEqual(expect.arrayContaining(value));
    // What is gone may have said "no" (`complete` of a work whose chapters are not told, a count that proved zeros).
    else if (value !== null && name !== 'complete' && value !== 0) expect(value, name).toEqual(before);
  }
  expect(less.chapters.map(({ html }) => html)).toEqual(whole.chapters.map(({ html }) => html));
  expect(less.chapters.map(({ title }) => title)).toEqual(whole.chapters.map(({ title }) => title));
}

describe('what users write', () => {
  const places = [
    '.summary > .userstuff',
    '.notes > .userstuff',
    '#chapters .userstuff',
    '#work_endnotes > .userstuff',
  ];

  it('never leaks into what AO3 says', () => {
    fc.assert(
      fc.property(slugs, fc.constantFrom(...places), hostileHtml, (slug, place, html) => {
        const page = named(slug);
        const document = open(page);
        const spots = [...document.querySelectorAll(place)].filter(
          (spot) => !spot.parentElement?.closest('.userstuff'),
        );
        for (const spot of spots) spot.insertAdjacentHTML('beforeend', html);
        expect(withoutUserHtml(readWork(document, page.address))).toEqual(withoutUserHtml(readOnce(page)));
      }),
      { numRuns: 50 },
    );
  });

  it('comes through as it is', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        const document = open(named('entire-three'));
        for (const spot of document.querySelectorAll('#chapters > .chapter > .userstuff')) {
          spot.querySelector(':scope > #work')?.remove();
          spot.innerHTML = html;
        }
        const inPage = document.createElement('div');
        inPage.innerHTML = html;
        for (const chapter of readWork(document).chapters) expect(chapter.html).toBe(inPage.innerHTML.trim());
      }),
      { numRuns: 30 },
    );
  });
});

function withoutUserHtml(reading: WorkReading): unknown {
  return JSON.parse(JSON.stringify(reading), (name, value: unknown) =>
    /html$/i.test(name) ? value !== null : value,
  );
}
