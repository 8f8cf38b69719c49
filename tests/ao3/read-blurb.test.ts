import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlurb } from '@/ao3/read-blurb';
import type { Blurb } from '@/model/blurb';
import { htmlPage } from '../html-page';
import { hostileHtml } from './hostile-html';
import {
  bookmarkItem,
  bookmarkStatus,
  header,
  hiddenTags,
  type InventedHeader,
  stats,
  summary,
  tagList,
  userModule,
  usualStats,
  workItem,
  workModule,
} from './invented-blurb';
import { removeParts } from './remove-parts';
import { reorderMarkup } from './reorder-markup';

const pageOf = (item: string) => htmlPage(`<body><ol>${item}</ol></body>`);
function itemOf(page: Document): Element {
  const item = page.querySelector('ol > li');
  if (!item) throw new Error('The test has no item.');
  return item;
}
const read = (item: string) => readBlurb(itemOf(pageOf(item)));
const heading = (given: InventedHeader) => read(workItem(workModule(given)));

const usual = {
  kind: 'work',
  id: 501,
  title: 'Salt on the Sill',
  authors: [{ login: 'tern', pseud: 'tern' }],
  anonymous: false,
  userIds: [71],
  own: false,
  restricted: false,
  gifts: [],
  fandoms: ['Saltmarsh Radio (Podcast)'],
  rating: 'Teen And Up Audiences',
  warnings: ['No Archive Warnings Apply'],
  categories: ['Gen'],
  relationships: ['Ines Calloway/Dr. Odile Marsh'],
  characters: ['Ines Calloway'],
  freeforms: ['Fluff & Fog'],
  hiddenKinds: [],
  complete: true,
  date: '2026-03-09',
  updatedAt: 1773014400000,
  summaryHtml: '<p>A letter comes with the tide.</p>',
  language: { code: 'en', name: 'English' },
  series: [{ id: 31, name: 'Tide Tables', part: 2 }],
  words: 12345,
  chaptersPosted: 2,
  chaptersPlanned: 3,
  latestChapter: 9002,
  collections: 1,
  comments: 1024,
  kudos: 77,
  bookmarks: 8,
  hits: 3210,
  draft: false,
  bookmark: null,
  bookmarkedBy: [],
  reading: null,
};

describe('a work', () => {
  it('is read whole', () => {
    expect(read(workItem())).toEqual(usual);
  });

  it('is read the same in the markup of 2020 and 2022', () => {
    const old = workItem(
      workModule({ updated: null })
        .replace(/ lang="en"/, '')
        .replace('12,345', '12345')
        .replace('1,024', '1024')
        .replace('3,210', '3210'),
      'work blurb group',
    );
    expect(read(old)).toEqual({
      ...usual,
      userIds: [],
      updatedAt: null,
      language: { code: null, name: 'English' },
    });
  });

  it('has counts of zero where AO3 leaves them out, and unknown ones where it counts nothing', () => {
    const few = { 'language lang="zh"': '中文', words: '', chapters: '1/1', hits: '0' };
    const zero = { collections: 0, comments: 0, kudos: 0, bookmarks: 0, hits: 0 };
    const item = (pairs: Record<string, string>) => read(workItem(`${header()}${tagList()}${stats(pairs)}`));
    expect(item(few)).toMatchObject({
      ...zero,
      words: null,
      chaptersPosted: 1,
      latestChapter: null,
      series: [],
    });
    const { hits: _, ...hidden } = few;
    expect(item(hidden)).toMatchObject({
      collections: null,
      comments: null,
      kudos: null,
      bookmarks: null,
      hits: null,
    });
    expect(item({ ...few, chapters: '1,234/?' })).toMatchObject({
      chaptersPosted: 1234,
      chaptersPlanned: null,
    });
    expect(read(workItem(header()))).toMatchObject({ words: null, hits: null, kudos: null, language: null });
  });

  it("takes its own count where another work's stands before it", () => {
    const double = stats({
      ...usualStats,
      comments: '<a href="/works/9?show_comments=true">217</a>',
    }).replace(
      '<dt class="kudos">',
      '<dt class="comments">Comments:</dt><dd class="comments"><a href="/works/501?x">5</a></dd><dt class="kudos">',
    );
    expect(read(workItem(`${header()}${double}`))).toMatchObject({ comments: 5, kudos: 77 });
    const chapters = stats({ ...usualStats, chapters: '<a href="/works/9/chapters/4">3</a>/?' });
    expect(read(workItem(`${header()}${chapters}`))).toMatchObject({
      chaptersPosted: 3,
      latestChapter: null,
    });
  });

  it.each([
    ['', null],
    [
      'by <a rel="author" href="/users/a/pseuds/%C3%84nne">Änne (a)</a>, <a rel="author" href="/users/b/pseuds/b">b</a>',
      [
        { login: 'a', pseud: 'Änne' },
        { login: 'b', pseud: 'b' },
      ],
    ],
    [
      'by <a rel="author" href="/users/orphan_account/pseuds/Anonymous">Anonymous (orphan_account)</a>',
      [{ login: 'orphan_account', pseud: 'Anonymous' }],
    ],
    [
      'by Old Hand [archived by <a rel="author" href="/users/keeper/pseuds/keeper">keeper</a>]',
      [{ login: null, pseud: 'Old Hand', archivedBy: { login: 'keeper', pseud: 'keeper' } }],
    ],
  ])('has the authors of %j', (byline, authors) => {
    expect(heading({ byline })).toMatchObject({ authors: authors ?? [], anonymous: false });
  });

  it('is anonymous without a link, and with one only for its author', () => {
    expect(heading({ byline: 'by <!-- do not cache --> Anonymous' })).toMatchObject({
      authors: [],
      anonymous: true,
    });
    const own = 'by Anonymous [<a rel="author" href="/users/tern/pseuds/tern">tern</a>]';
    expect(heading({ byline: own, status: '<span class="status">Anonymous:</span>' })).toMatchObject({
      title: 'Salt on the Sill',
      authors: [],
      anonymous: true,
    });
  });

  it('has its gifts, by accounts and by names alone', () => {
    const gifts =
      'for <a href="/users/petrel/gifts">Petrel</a>, <a href="/gifts?recipient=The+Crew">The Crew</a>';
    const given = [
      { name: 'Petrel', login: 'petrel' },
      { name: 'The Crew', login: null },
    ];
    expect(
      heading({ byline: `by <a rel="author" href="/users/tern/pseuds/tern">tern</a> ${gifts}` }),
    ).toMatchObject({
      authors: [{ login: 'tern', pseud: 'tern' }],
      gifts: given,
    });
    expect(heading({ byline: `by\n Anonymous\n ${gifts}` })).toMatchObject({
      authors: [],
      anonymous: true,
      gifts: given,
    });
  });

  it('is restricted by its lock, and another picture is no lock', () => {
    const lock = (alt: string) =>
      heading({ byline: `by Anonymous <img alt="${alt}" src="/images/lock.png">` });
    expect(lock('(Restricted)')).toMatchObject({ restricted: true });
    expect(lock('(Hidden by Admin)')).toMatchObject({ restricted: false });
  });

  it('has the id of a work in a collection, and a title that looks like markup', () => {
    const item = workItem(
      workModule({ href: '/collections/salt/works/501', title: '&lt;b&gt;Salt&lt;/b&gt; &amp; so' }),
      'work blurb group',
      '',
    );
    expect(read(item)).toMatchObject({ id: 501, title: '<b>Salt</b> & so' });
  });

  it.each([
    [['rating-notrated rating', 'Not Rated'], { rating: 'Not Rated' }],
    [['rating-notrated rating', 'No rating'], { rating: null }],
    [['rating-explicit rating', 'Explicit'], { rating: 'Explicit' }],
  ] as const)('has the rating of its symbol %j', (rating, expected) => {
    expect(heading({ rating: [...rating] })).toMatchObject(expected);
  });

  it('has every category of its symbol', () => {
    expect(heading({ categories: ['category-multi category', 'F/F, M/M, Gen'] })).toMatchObject({
      categories: ['F/F', 'M/M', 'Gen'],
    });
    expect(heading({ categories: ['category-none category', 'No category'] })).toMatchObject({
      categories: [],
    });
  });

  it('is complete by its symbol; without one, by its chapters', () => {
    expect(heading({ complete: ['complete-no iswip', 'Work in Progress'] })).toMatchObject({
      complete: false,
    });
    expect(heading({ complete: ['unknown', ''] })).toMatchObject({
      complete: false,
      chaptersPosted: 2,
      chaptersPlanned: 3,
    });
  });

  it('has warnings by their real names', () => {
    const tags =
      '<a class="tag" href="/tags/Choose%20Not%20To%20Use%20Archive%20Warnings/works">Creator Chose Not To Use Archive Warnings</a>';
    const item = workItem(`${header()}${tagList([['warnings', tags]])}`);
    expect(read(item)).toMatchObject({ warnings: ['Choose Not To Use Archive Warnings'] });
  });

  it('names the kinds that are hidden, and takes no toggle for a tag', () => {
    const list = `<ul class="tags commas">${hiddenTags(501, 'warnings')} <li class="characters"><a class="tag" href="/tags/Ines/works">Ines</a></li> ${hiddenTags(501, 'freeforms')}</ul>`;
    expect(read(workItem(`${header()}${list}`))).toMatchObject({
      hiddenKinds: ['warning', 'freeform'],
      warnings: [],
      freeforms: [],
      characters: ['Ines'],
    });
  });

  it('of the reader may be a draft', () => {
    const draft = `${header()}<p class="caution notice">This work is a draft and will be deleted.</p>${tagList()}`;
    expect(read(workItem(draft, 'own work blurb group work-501 user-71'))).toMatchObject({
      own: true,
      draft: true,
    });
  });

  it('keeps to itself what other archives print instead of a date', () => {
    expect(heading({ date: '3 days' })).toMatchObject({ date: null });
  });

  it('is read past what add-ons put around and into it', () => {
    const busy = workModule({
      byline:
        '<span class="x">★★★</span><select><option>ePub</option></select> by <a rel="author" href="/users/tern/pseuds/tern">tern</a> <button>Hide</button>',
    }).replace('12,345', '12,345<span>📄 Medium</span>');
    expect(read(workItem(`<div class="fold">Hidden: Explicit</div><div class="cut">${busy}</div>`))).toEqual(
      usual,
    );
  });
});

describe('an item that cannot be read', () => {
  it.each([
    ['.header.module', workItem(summary())],
    ['h4.heading', workItem('<div class="header module"></div>')],
    ['h4.heading > a', workItem('<div class="header module"><h4 class="heading">No link</h4></div>')],
    ['#work_ID', workItem(header({ href: '/nowhere' }), 'work blurb group', '')],
  ])('names %s', (part, item) => {
    expect(() => read(item)).toThrow(expect.objectContaining({ name: 'PageChanged', part }));
  });

  it.each([
    [
      'a collection',
      '<li class="collection picture blurb group"><div class="header module"><h4 class="heading"><a href="/collections/salt">Salt</a></h4></div></li>',
    ],
    [
      'a pseud',
      '<li class="user pseud picture blurb group"><div class="header module"><h4 class="heading"><a href="/users/tern/pseuds/tern">tern</a></h4></div></li>',
    ],
    ['a prompt', `<li class=" blurb group">${header()}</li>`],
    ['a bookmark beneath', '<li class="user short blurb group"></li>'],
    ['no item at all', '<li class="work">x</li>'],
  ])('is %s, of which there is nothing to say', (_, item) => {
    expect(read(item)).toBeNull();
  });
});

describe('a mystery', () => {
  const mystery =
    '<div class="mystery header picture module"><h4 class="heading">Mystery Work</h4><h5 class="heading">Part of <a href="/collections/salt_2026">Salt 2026</a></h5></div><blockquote class="userstuff summary"><p>This is part of an ongoing challenge and will be revealed soon!</p></blockquote>';

  it('says which work it is and no more', () => {
    expect(read(workItem(mystery, 'mystery work blurb group work-501'))).toEqual({
      kind: 'mystery',
      id: 501,
      collections: [{ name: 'salt_2026', title: 'Salt 2026' }],
      bookmark: null,
      bookmarkedBy: [],
      reading: null,
    });
  });

  it('can be bookmarked', () => {
    expect(
      read(bookmarkItem(mystery, userModule(), 'rec', 'bookmark blurb group work-501 user-72')),
    ).toMatchObject({
      kind: 'mystery',
      id: 501,
      bookmark: { id: 88001, ownerId: 72, rec: true },
    });
  });
});

describe('a bookmark', () => {
  it('has the work, and beside it what its owner said', () => {
    const user = userModule({
      tags: ['to reread', 'salt/brine'],
      collections: '<a href="/collections/best_of">Best Of</a>',
      notes: '<p>Twice.</p>',
    });
    expect(read(bookmarkItem(workModule(), user))).toEqual({
      ...usual,
      kind: 'bookmark',
      bookmark: {
        id: 88001,
        owner: { login: 'gull', pseud: 'gull' },
        ownerId: 72,
        own: false,
        at: '2026-03-11',
        tags: ['to reread', 'salt/brine'],
        collections: [{ name: 'best_of', title: 'Best Of' }],
        notesHtml: '<p>Twice.</p>',
        private: false,
        rec: false,
        hidden: false,
      },
    });
  });

  it.each([
    ['private', { private: true, rec: false, hidden: false }],
    ['rec', { private: false, rec: true, hidden: false }],
    ['hidden', { private: false, rec: false, hidden: true }],
    ['public', { private: false, rec: false, hidden: false }],
  ] as const)('is %s by its mark', (mark, expected) => {
    expect(read(bookmarkItem(workModule(), userModule({ own: true }), mark))).toMatchObject({
      own: false,
      bookmark: { own: true, ...expected },
    });
  });

  it.each([
    ['bookmark blurb group work-501 user-71 user-72', [71], 72],
    ['bookmark blurb group work-501 user-71', [71], 71],
    ['bookmark blurb group', [], null],
  ])("tells its owner's number from the author's in %j", (classes, userIds, ownerId) => {
    expect(read(bookmarkItem(workModule(), userModule(), 'public', classes))).toMatchObject({
      id: 501,
      userIds,
      bookmark: { ownerId },
    });
  });

  it('of an anonymous work has the number of its owner alone', () => {
    const item = bookmarkItem(
      workModule({ byline: 'by Anonymous' }),
      userModule(),
      'public',
      'bookmark blurb group work-501 user-72',
    );
    expect(read(item)).toMatchObject({ anonymous: true, userIds: [], bookmark: { ownerId: 72 } });
  });

  it('of something deleted has only what its owner said', () => {
    const item = `<li id="bookmark_88001" class="bookmark blurb group user-72"><p class="message">This has been deleted, sorry!</p>${userModule({ notes: '<p>Gone.</p>' })}</li>`;
    expect(read(item)).toMatchObject({
      kind: 'deleted',
      id: null,
      bookmark: {
        id: 88001,
        ownerId: 72,
        at: '2026-03-11',
        notesHtml: '<p>Gone.</p>',
        private: null,
        rec: null,
      },
      reading: null,
    });
  });

  it('of a series is a series', () => {
    const module = `${header({
      href: '/series/31',
      title: 'Tide Tables',
      rating: ['rating-mature rating', 'General Audiences, Mature'],
      complete: ['complete-no iswip', 'Series in Progress'],
    })}${tagList()}${summary()}${stats({ words: '872,513', works: '12', bookmarks: '<a href="/series/31/bookmarks">1,124</a>' })}`;
    expect(
      read(bookmarkItem(module, userModule(), 'public', 'bookmark blurb group series-31 user-71 user-72')),
    ).toMatchObject({
      kind: 'series',
      id: 31,
      title: 'Tide Tables',
      rating: 'Mature',
      complete: false,
      words: 872513,
      works: 12,
      bookmarks: 1124,
      userIds: [71],
      bookmark: { id: 88001, ownerId: 72 },
    });
  });

  it('of a work elsewhere is an external one', () => {
    const module = `${header({
      href: '/external_works/808',
      title: 'Sea Shanty',
      byline: 'by A. Sailor',
      warnings: ['warning-choosenotto warnings', 'Creator Chose Not To Use Archive Warnings'],
      complete: ['external-work', 'External Work'],
      updated: null,
    })}<p class="notice">This work isn't hosted on the Archive.</p><ul class="tags commas"></ul>${stats({ bookmarks: '<a href="/external_works/808/bookmarks">1</a>' })}`;
    expect(
      read(bookmarkItem(module, userModule(), 'public', 'bookmark blurb group external-work-808 user-72')),
    ).toMatchObject({
      kind: 'external',
      id: 808,
      url: null,
      authors: [{ login: null, pseud: 'A. Sailor' }],
      warnings: ['Choose Not To Use Archive Warnings'],
      bookmarks: 1,
      words: null,
      userIds: [],
      bookmark: { ownerId: 72 },
    });
    const own = `<li id="external_work_808" class="external work blurb group external-work-808">${module.replace('/external_works/808"', 'https://example.org/shanty"')}</li>`;
    expect(read(own)).toMatchObject({
      kind: 'external',
      id: 808,
      url: 'https://example.org/shanty',
      bookmark: null,
    });
  });

  it('may be one of several beneath what they are of', () => {
    const short = (owner: string, classes = '') =>
      `<li class="${classes}user short blurb group user-73"><div class="header module"><h5 class="byline heading">Bookmarked by <a href="/users/${owner}/pseuds/${owner}">${owner}</a></h5><p class="datetime">12 Mar 2026</p></div>
      <h6 class="landmark heading">Bookmarker's Tags:</h6><ul class="tags commas"><li><a class="tag" href="/tags/reread/bookmarks">reread</a></li></ul>
      <h6 class="landmark heading">Notes</h6><blockquote class="userstuff summary"><p>Mine.</p></blockquote></li>`;
    const item = `<li id="bookmark_501" class="bookmark blurb group work-501 user-71" role="article">${bookmarkStatus(null, 120)}${workModule()}
      <div class="recent module group"><ul class="bookmark index group">${short('auk')}${short('skua', 'own ')}</ul></div></li>`;
    const blurb = read(item);
    expect(blurb).toMatchObject({ ...usual, kind: 'bookmark', bookmarkedBy: expect.anything() });
    expect(blurb?.bookmarkedBy).toMatchObject([
      {
        id: null,
        owner: { login: 'auk', pseud: 'auk' },
        ownerId: 73,
        own: false,
        at: '2026-03-12',
        tags: ['reread'],
        notesHtml: '<p>Mine.</p>',
        private: null,
      },
      { owner: { login: 'skua', pseud: 'skua' }, own: true },
    ]);
  });
});

describe('an entry of the history', () => {
  const user = (words: string) =>
    `<div class="user module group"><h4 class="viewed heading">${words}</h4><ul class="actions"><li><form class="ajax-remove" action="/users/tern/readings/4410"></form></li></ul></div>`;
  const entry = (words: string) =>
    read(workItem(`${workModule()}${user(words)}`, 'reading work blurb group work-501 user-71'));
  const visited = '<span>Last visited:</span> 15 Mar 2026';
  const reading = {
    id: 4410,
    lastVisitedAt: '2026-03-15',
    visits: 1,
    state: 'latest',
    markedForLater: false,
    skip: false,
  };

  it.each([
    ['(Latest version.) Visited once', reading],
    ['(Minor edits made since then.) Visited 2 times', { ...reading, state: 'minor-edits', visits: 2 }],
    [
      '(Update available.) Visited 1,044 times (Marked for Later.)',
      { ...reading, state: 'update-available', visits: 1044, markedForLater: true },
    ],
    ['(Latest version.) Visited once (Flagged to skip.)', { ...reading, skip: true }],
    ['', { ...reading, state: null, visits: null }],
  ])('says %j', (words, expected) => {
    expect(entry(`${visited}\n  ${words}`)).toEqual({ ...usual, reading: expected });
  });

  it('may be of a work that is deleted', () => {
    const item = `<li class="deleted reading work blurb group" role="article">${user('(Deleted work, last visited 15 Mar 2026)')}</li>`;
    expect(read(item)).toEqual({
      kind: 'deleted',
      id: null,
      bookmark: null,
      bookmarkedBy: [],
      reading: { ...reading, visits: null, state: null },
    });
  });
});

describe('laws of reading an item', () => {
  const items: Record<string, string> = {
    work: workItem(),
    bookmark: bookmarkItem(
      workModule(),
      userModule({ tags: ['a'], notes: '<p>n</p>', collections: '<a href="/collections/c">C</a>' }),
    ),
  };

  it.each(Object.entries(items))(
    'leaves the page as it is, and minds no order of attributes (%s)',
    (_, item) => {
      const page = pageOf(item);
      const before = page.documentElement.outerHTML;
      const blurb = readBlurb(itemOf(page));
      expect(page.documentElement.outerHTML).toBe(before);
      reorderMarkup(page);
      // The numbers of users stand in order: the last is the bookmark's owner.
      itemOf(page).className = itemOf(pageOf(item)).className;
      expect(readBlurb(itemOf(page))).toEqual(blurb);
    },
  );

  it('never takes what somebody wrote for what AO3 says', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        const written = htmlPage(`<blockquote>${html}</blockquote>`).querySelector('blockquote')?.innerHTML;
        expect(read(workItem(workModule({}, html)))).toEqual({ ...usual, summaryHtml: written });
        const bookmark = read(bookmarkItem(workModule({}, html), userModule({ notes: html })));
        expect(bookmark).toMatchObject({
          ...usual,
          kind: 'bookmark',
          summaryHtml: written,
          bookmark: { notesHtml: written },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws or invents when optional parts are gone', () => {
    const optional = [
      'li > ul.tags',
      'li > blockquote',
      'li > ul.series',
      'dl.stats',
      'dl.stats > dd',
      'h5',
      'h6',
      'p.datetime',
      '.required-tags',
      '.required-tags > li',
      'p.status',
      '.user ul',
      '.user blockquote',
      '.user h5',
      'h4 > a[rel]',
      'ul.tags > li',
    ];
    const known = new Map(Object.entries(read(items.bookmark ?? '') ?? {}));
    fc.assert(
      fc.property(fc.subarray(optional), fc.infiniteStream(fc.boolean()), (selectors, coin) => {
        const page = pageOf(items.bookmark ?? '');
        removeParts(page, selectors, coin);
        const blurb: Blurb | null = readBlurb(itemOf(page));
        expect(blurb).toMatchObject({ kind: 'bookmark', id: 501, title: 'Salt on the Sill' });
        for (const [field, value] of Object.entries(blurb ?? {})) {
          if (['bookmark', 'userIds', 'complete', 'anonymous'].includes(field)) continue;
          if (Array.isArray(value)) expect(known.get(field)).toEqual(expect.arrayContaining(value));
          else expect([known.get(field), null, 0]).toContainEqual(value);
        }
      }),
      { numRuns: 80 },
    );
  });
});
