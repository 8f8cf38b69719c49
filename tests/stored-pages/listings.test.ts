import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEveryBlurb } from '@/ao3/read-blurbs';
import { readListing } from '@/ao3/read-listing';
import { readOwnEntries } from '@/ao3/read-own-entries';
import { readSeries } from '@/ao3/read-series';
import { readSubscriptions } from '@/ao3/read-subscriptions';
import { readTagPage } from '@/ao3/read-tag-page';
import type { Blurb, BlurbFacts, Bookmark, Reading } from '@/model/blurb';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile } from '../html-page';
import listings from './listings.json';

const folder = findStoredPages();
const pages = new Map<string, Document>();

/** Reading leaves a page as it is, so that one document does for every test of it. */
function stored(file: string): Document {
  const page = pages.get(file) ?? htmlFile(join(folder ?? '', file));
  pages.set(file, page);
  return page;
}

/**
 * Every item of every stored list. What is expected was taken from the files' text by another program, without the
 * readers, and says in a line: what it is, by whom, words, chapters, comments, kudos, bookmarks, hits, how many
 * relationships, characters and additional tags, the date, and what stands beneath it.
 */
describe.skipIf(!folder)('stored lists', () => {
  it.each(Object.entries(listings))('%s', (file, items) => {
    const { blurbs, oddities } = readEveryBlurb(stored(file));
    expect(oddities).toEqual([]);
    expect(blurbs.map(lineOf)).toEqual(items);
  });

  it.each([
    ['listing-tag-angst.html', 2598777, 'Angst', 1, 5000],
    ['listing-tag-2022.html', 3025841, 'Choose Not To Use Archive Warnings', 1, 5000],
    ['listing-tag-one-work.html', 1, 'Court Lady Go (Mr. Queen)', 1, 1],
    ['listing-tag-synonym-senators.html', 56, 'Galactic Senate Members (Star Wars)', 1, 3],
    ['listing-tag-loggedin-mock.html', 45651, 'James Potter/Lily Evans Potter', 1, 2283],
    ['listing-user-works-loggedin.html', 49, null, 1, 3],
    ['listing-recent-works-2020.html', null, null, 1, 1],
    ['search-results-2026-p1.html', 14342471, null, 1, 5000],
    ['search-results-loggedin-2025.html', 26, null, 1, 2],
    ['bookmarks-user-2026-07.html', 20, null, 1, 1],
    ['bookmarks-user-external-2026-06.html', 1811, null, 1, 91],
    ['history-marked-for-later-mock.html', null, null, 1, 68],
    ['series-paginated-1669567-p1.html', null, null, 1, 3],
    ['tagsearch-results.html', 209, null, 3, 5],
  ])('%s is one page of a list', (file, total, tag, page, pages) => {
    expect(readListing(stored(file))).toMatchObject({ total, tag, page, pages });
  });

  it.each([
    ['series-2022.html', 46, 'Counting Drabbles', ['Sidra'], '2005-07-05', '2005-07-05', 200, 2, true, 0],
    ['series-3.html', 3, 'Balance&Brace', ['cupidsbow'], '2008-09-16', '2008-09-16', 3444, 2, false, 10],
    [
      'series-2270465.html',
      2270465,
      'OG Titan',
      ['MyHero'],
      '2021-04-11',
      '2023-02-13',
      30035,
      6,
      false,
      255,
    ],
    [
      'series-anon-1728802.html',
      1728802,
      'angsty oneshots/short stories',
      [],
      '2020-05-03',
      '2020-06-08',
      24722,
      3,
      false,
      20,
    ],
    [
      'series-paginated-1669567-p1.html',
      1669567,
      "it's a setup",
      ['youcouldmakealife'],
      '2020-03-19',
      '2023-01-28',
      154283,
      60,
      true,
      142,
    ],
  ])('%s is a series', (file, id, title, pseuds, begun, updated, words, works, complete, bookmarks) => {
    const series = readSeries(stored(file));
    expect(series).toMatchObject({ id, title, begun, updated, words, works, complete, bookmarks });
    expect(series.authors.map(({ pseud }) => pseud)).toEqual(pseuds);
    expect(series.anonymous).toBe(pseuds.length === 0);
  });

  it.each([
    ['history-mock.html', 9, 1, 9],
    ['history-marked-for-later-mock.html', 20, 20, 20],
    ['bookmarks-own-mock-2026.html', 19, 0, 0],
    ['bookmarks-own-private-deleted-2025.html', 18, 0, 0],
    ['bookmarks-user-2026-07.html', 0, 0, 0],
    ['listing-user-works-loggedin.html', 0, 0, 0],
  ])('%s says of so many works something of its reader', (file, works, marked, visited) => {
    const entries = readOwnEntries(stored(file));
    expect(entries.map(({ day }) => day)).not.toContain(null);
    expect([
      entries.length,
      entries.filter(({ markedForLater }) => markedForLater).length,
      entries.filter(({ visits }) => visits !== null).length,
    ]).toEqual([works, marked, visited]);
  });

  it('has the facts of single items that are easily misread', () => {
    const angst = readEveryBlurb(stored('listing-tag-angst.html')).blurbs;
    expect(angst[0]).toMatchObject({
      title: "It's an Old Song (And We're Gonna Sing It Again)",
      userIds: [3829260],
      fandoms: ['Stranger Things (TV 2016)'],
      rating: 'General Audiences',
      warnings: ['Choose Not To Use Archive Warnings'],
      categories: ['F/M'],
      relationships: ['Eleven | Jane Hopper/Mike Wheeler'],
      series: [{ id: 4910647, name: 'Walk Beside Me', part: 3 }],
      language: { code: 'en', name: 'English' },
      complete: true,
      updatedAt: 1768706884000,
      latestChapter: null,
    });
    const external = readEveryBlurb(stored('bookmarks-user-external-2026-06.html')).blurbs.find(
      ({ kind }) => kind === 'external',
    );
    expect(external).toMatchObject({
      title: 'Ginosko - Love, Leather, and Chrome',
      rating: 'Explicit',
      fandoms: ['Original Work'],
      bookmarks: 1,
    });
    const series = readEveryBlurb(stored('bookmarks-own-private-deleted-2025.html')).blurbs.find(
      ({ kind }) => kind === 'series',
    );
    expect(series).toMatchObject({
      title: "A Marauder's Plan",
      authors: [
        { login: 'Rachel500', pseud: 'CatsAreCool' },
        { login: 'Rachel500', pseud: 'Rachel500' },
      ],
      userIds: [17666],
      warnings: ['Major Character Death', 'Underage Sex', 'Rape/Non-Con'],
      works: 2,
      bookmarks: 1124,
      bookmark: { ownerId: 20138881, own: true },
    });
  });

  it('has tags with their synonyms and children', () => {
    const tag = readTagPage(stored('tag-dots-asoiaf.html'));
    expect(tag).toMatchObject({
      name: 'A Song of Ice and Fire - George R. R. Martin',
      kind: 'fandom',
      canonical: true,
      parents: ['Books & Literature'],
      metatags: [{ name: 'A Song of Ice and Fire & Related Fandoms', below: [] }],
      subtags: [],
    });
    expect(tag.synonyms[0]).toBe('#asoiaf');
    expect(tag.children.map(({ kind, more }) => [kind, more])).toEqual([
      ['character', true],
      ['relationship', true],
      ['freeform', true],
    ]);
    expect(readTagPage(stored('tag-noncanonical-works.html'))).toMatchObject({
      name: 'No Fandom - Freeform',
      kind: 'freeform',
      canonical: false,
    });
  });

  it('has subscriptions', () => {
    const subscriptions = readSubscriptions(stored('subscriptions-mock.html'));
    expect(subscriptions[0]).toEqual({
      id: 1112773345,
      kind: 'work',
      work: 63673864,
      title: "A Dragon's Treasure",
      authors: [{ login: 'Sunagash', pseud: 'EbenHyacinth' }],
    });
    expect(subscriptions[2]).toMatchObject({ kind: 'series', series: 147504, title: "A Man's Measure" });
    expect(subscriptions.filter(({ kind }) => kind === 'gone')).toEqual([]);
  });
});

function lineOf(blurb: Blurb): string {
  const said = [bookmarkOf(blurb.bookmark), readingOf(blurb.reading)];
  if (blurb.kind === 'deleted' || blurb.kind === 'mystery') return words([blurb.kind, ...said]);
  const counts =
    blurb.kind === 'work' || blurb.kind === 'bookmark'
      ? [
          `${blurb.chaptersPosted}/${blurb.chaptersPlanned ?? '?'}`,
          blurb.comments,
          blurb.kudos,
          blurb.bookmarks,
          blurb.hits,
        ]
      : [];
  return words([
    blurb.kind,
    blurb.id,
    'by',
    authorsOf(blurb),
    '|',
    blurb.words ?? '-',
    'words',
    ...counts,
    '| tags',
    tagsOf(blurb),
    '|',
    blurb.date,
    blurb.restricted ? 'restricted' : null,
    giftsOf(blurb),
    ...said,
  ]);
}

const words = (parts: readonly (string | number | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' ');

const authorsOf = ({ anonymous, authors }: BlurbFacts) =>
  anonymous ? 'Anonymous' : authors.map(({ pseud }) => pseud).join(', ');

const tagsOf = ({ relationships, characters, freeforms }: BlurbFacts) =>
  [relationships, characters, freeforms].map(({ length }) => length).join('+');

function giftsOf(blurb: Blurb): string {
  const gifts = blurb.kind === 'work' || blurb.kind === 'bookmark' ? blurb.gifts : [];
  return gifts.length > 0 ? `for ${gifts.map(({ name }) => name).join(', ')}` : '';
}

function bookmarkOf(bookmark: Bookmark | null): string {
  if (!bookmark) return '';
  const { id, at, tags, notesHtml } = bookmark;
  return words([
    '| bookmark',
    id,
    at,
    bookmark.private ? 'private' : '',
    bookmark.rec ? 'rec' : '',
    tags.length > 0 ? `tagged ${tags.join(', ')}` : '',
    notesHtml ? 'with notes' : '',
  ]);
}

function readingOf(reading: Reading | null): string {
  if (!reading) return '';
  return words(['| visited', reading.lastVisitedAt, reading.visits, reading.markedForLater ? 'later' : '']);
}
