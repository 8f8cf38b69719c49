import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChapterIndex } from '@/ao3/read-chapter-index';
import { readWork } from '@/ao3/read-work';
import { readPage } from '../../scripts/read-page';
import { plainReading } from '../ao3/plain-reading';
import { reorderMarkup } from '../ao3/reorder-markup';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile } from '../html-page';

const folder = findStoredPages();
const open = (file: string) => htmlFile(join(folder ?? '', file));
const files = folder ? readIndex(folder) : [];

/** The pages of the index, each with what the index calls it. */
function readIndex(stored: string): { file: string; called: string }[] {
  const [, ...lines] = readFileSync(join(stored, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => line.split('\t'))
    .map(([file = '', called = '']) => ({ file, called }))
    .filter(({ file }) => file.endsWith('.html'));
}

/** What we call what the index calls so, by the beginning of its words; the first that fits counts. */
const kinds: readonly (readonly [called: string, kind: string, obstacle?: string])[] = [
  ['adult gate', 'work', 'adult'],
  ['unrevealed', 'work', 'unrevealed'],
  ['login', 'login', 'login'],
  ['Cloudflare managed challenge', 'foreign', 'challenge'],
  ['Cloudflare', 'foreign', 'busy'],
  ['error 404', 'error', 'missing'],
  ['error 500', 'error', 'error'],
  ['error auth', 'error', 'expired'],
  ['static error page 404', 'error', 'missing'],
  ['static error page 503-maintenance', 'error', 'maintenance'],
  ['static error page 445', 'error', 'busy'],
  ['static error page 502', 'error', 'busy'],
  ['static error page 503', 'error', 'busy'],
  ['static error page', 'error', 'error'],
  ['work', 'work'],
  ['chapter', 'work'],
  ['full work', 'work'],
  ['navigate', 'chapter-index'],
  ['listing', 'listing'],
  ['search results', 'listing'],
  ['search form', 'search'],
  ['bookmarks', 'bookmarks'],
  ['readings', 'readings'],
  ['series', 'series'],
  ['subscriptions', 'subscriptions'],
  ['tag search', 'tag-search'],
  ['tag', 'tag'],
  ['user dashboard', 'user'],
  ['pseud dashboard', 'user'],
  ['prompt', 'prompts'],
  ['preferences', 'preferences'],
  ['new work form', 'work-form'],
  ['AO3 HTML download', 'download'],
];

describe.skipIf(!folder)('stored pages', () => {
  it.each(files)('$file is what the index says ($called), and stays as it was', ({ file, called }) => {
    const page = open(file);
    const before = page.documentElement.outerHTML;
    const reading = readPage(page);

    const [, kind, obstacle = null] = kinds.find(([start]) => called.startsWith(start)) ?? [];
    expect(reading.page.kind).toBe(kind);
    expect(reading.obstacle?.kind ?? null).toBe(obstacle);
    expect(reading.error).toBeUndefined();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  // One of each epoch and shape; the invented pages are all read so.
  it.each([
    'work-single-2013.html',
    'fullwork-2013.html',
    'chapter-magnet-2020.html',
    'chapter-five-last-endnotes.html',
    'chapter-max-metadata-german.html',
    'work-hidden-warnings-tags.html',
    'work-marked-for-later-gift.html',
    'chapter-two-series-images.html',
  ])('%s is read in whatever order attributes and classes stand', (file) => {
    const page = open(file);
    const expected = plainReading(readWork(page));
    reorderMarkup(page);
    expect(plainReading(readWork(page))).toEqual(expected);
  });

  it('keep the target of a login, of an adult gate and of a work not yet revealed', () => {
    expect(readPage(open('restricted-wall-15461226.html')).obstacle).toMatchObject({
      restricted: true,
      work: 15461226,
    });
    expect(readPage(open('restricted-wall-15461226-2023.html')).obstacle).toMatchObject({
      restricted: true,
      work: null,
    });
    expect(readPage(open('login-flash-error-2023.html')).obstacle).toMatchObject({
      restricted: false,
      work: null,
    });
    expect(readPage(open('adult-gate-chapter-2022.html')).obstacle).toMatchObject({
      work: 38044144,
      chapter: 95026165,
      continueUrl: 'https://archiveofourown.org/works/38044144/chapters/95026165?view_adult=true',
    });
    expect(readPage(open('adult-gate-loggedin.html')).obstacle).toMatchObject({
      work: 35775538,
      chapter: null,
    });
    expect(readPage(open('unrevealed-work-49733128.html')).obstacle).toMatchObject({
      collections: [{ name: 'BlackEmporium2023', title: 'Black Emporium 2023' }],
    });
  });

  it.each([
    ['navigate-2013.html', 1, 'Teststory', 'Cochrane', 1, [23, 1, null, '2012-12-21']],
    [
      'navigate-43703871.html',
      43703871,
      'Let The River Run',
      'astolat',
      9,
      [110242083, 9, 'Epilogue (Silver Cities Rise)', '2022-12-25'],
    ],
    [
      'navigate-43703871-2023.html',
      43703871,
      'Let The River Run',
      'astolat',
      9,
      [110242083, 9, 'Epilogue (Silver Cities Rise)', '2022-12-25'],
    ],
    ['navigate-magnet-2020.html', 3156080, 'Magnet', 'elidoo', 30, [15075355, 30, null, '2016-04-18']],
  ])('%s lists the chapters', (file, work, title, author, count, [id, position, last, published] = []) => {
    const index = readChapterIndex(open(file));
    expect(index).toMatchObject({ work, title, authors: [{ login: author, pseud: author }] });
    expect(index.entries.map((entry) => entry.position)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    expect(index.entries.at(-1)).toEqual({ id, position, title: last, published });
  });
});
