// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { chapterId, seriesId, workId } from '@/model/ids';
import { type Chapter, type Part, parts, type Work } from '@/model/work';
import { Reader } from '@/reader/Reader';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { keepPlace } from '@/store/places';
import { vault } from '@/store/vault';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.stubGlobal('scrollTo', vi.fn());
afterEach(() => show(null));
beforeEach(() => Promise.all([...database.tables, ...vault.tables].map((table) => table.clear())));

const ids = [11, 12, 13].map(chapterId);
const three = [1, 2, 3].map((position) =>
  chapter({ id: chapterId(10 + position), position, title: position === 2 ? 'The Sea' : null }),
);

interface Told {
  facts?: Partial<Work>;
  chapters?: Chapter[];
  shows?: readonly Part[];
  asOf?: number;
}
const keep = ({ facts, chapters = three, shows = parts, asOf = 1 }: Told = {}) =>
  keepReading(
    reading({
      work: work({ chaptersPosted: 3, ...facts }),
      ...{ chapters, shows: [...shows], contents: chapters.length > 1 ? contents(...ids) : null },
    }),
    asOf,
  );

async function open(rest: string): Promise<void> {
  history.replaceState(null, '', `/reader.html${rest}`);
  await show(<Reader />);
}
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const heading = () => find('h1').textContent;
const key = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));

describe('the title page', () => {
  it('has everything in AO3’s order', async () => {
    await keep({
      facts: {
        ...{ rating: 'Mature', warnings: ['Choose Not To Use Archive Warnings'], categories: ['Gen'] },
        ...{ fandoms: ['Harbour Lights'], relationships: ['A & B', 'A/B'], characters: ['A'] },
        ...{ freeforms: ['Fog'], language: { code: 'en', name: 'English' }, words: 14676, kudos: 0 },
        series: [{ id: seriesId(5), name: 'Lights', part: 2 }],
        collections: [{ name: 'x', title: 'Exchange' }],
        gifts: [{ name: 'pelican', login: 'pelican' }],
        authors: [{ login: 'tern', pseud: 'tern' }],
        summaryHtml: '<p>In short.</p>',
        notesHtml: '<p>By the way.</p>',
      },
    });
    await open('?work=7');
    await appears('By the way.');
    const places = [
      ...[
        'Rating',
        'Mature',
        'Archive Warning',
        'Creator Chose Not To Use Archive Warnings',
        'Category',
        'Gen',
      ],
      ...['Fandom', 'Harbour Lights', 'Relationships', 'A & B', 'A/B', 'Character', 'Additional Tag', 'Fog'],
      ...[
        'Language',
        'English',
        'Series',
        'Part 2 of',
        'Lights',
        'Collections',
        'Exchange',
        'Stats',
        '14,676',
      ],
      ...['Chapters: 3/?', 'Kudos: 0', 'The Lamp', 'by tern', 'Summary', 'In short.', 'Notes', 'For pelican'],
      ...['By the way.', 'Contents', 'Chapter 1', 'Chapter 2: The Sea', 'Chapter 3'],
    ];
    let from = 0;
    for (const place of places) {
      const at = shownText().indexOf(place, from);
      expect(at, `${place} after ${shownText().slice(0, from)}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    await vi.waitFor(() => expect(document.title).toBe('The Lamp – Dogear'));
  });

  it('says what AO3 hid and what nobody knows, and never that it is none', async () => {
    await keep({ facts: { words: null }, shows: ['header'] });
    await open('?work=7');
    await appears('The Lamp');
    expect(shownText()).toContain(`Archive Warnings${t('hiddenByAo3')}`);
    expect(shownText()).toContain(`Additional Tags${t('hiddenByAo3')}`);
    expect(shownText()).toContain(t('countsUnknown'));
    expect(shownText()).toContain('Words: unknown');
    expect(shownText()).not.toMatch(/: 0|null/);
  });

  it('has the text below it where the work is one chapter', async () => {
    await keep({
      facts: { chaptersPosted: 1, endNotesHtml: '<p>The end.</p>' },
      chapters: [chapter({ position: 1, html: '<p>All of it.</p>' })],
    });
    await open('?work=7');
    await appears('All of it.');
    expect(shownText()).toContain('The end.');
    expect(shownText()).not.toContain(t('contents'));
    expect(shownText()).not.toContain(t('startReading'));
  });
});

describe('a chapter', () => {
  it('has its notes where AO3 shows them, and after the last what ends the work', async () => {
    const notes = {
      summaryHtml: '<p>S</p>',
      notesHtml: '<p>N</p>',
      endNotesHtml: '<p>E</p>',
      html: '<p>TEXT</p>',
    };
    await keep({
      facts: { endNotesHtml: '<p>Work end.</p>' },
      chapters: three.map((each) => ({ ...each, ...notes, html: `<p>TEXT ${each.position}</p>` })),
    });
    await open('?work=7#chapter-3');
    await appears('TEXT 3');
    expect(find('article').textContent?.replace(/\s+/g, ' ')).toBe(
      'Chapter 3Chapter summarySChapter notesNTEXT 3Notes at the end of the chapterENotes at the end of the workWork end.',
    );
    await vi.waitFor(() => expect(document.title).toBe('Chapter 3 – The Lamp – Dogear'));
    await open('?work=7#chapter-2');
    await appears('TEXT 2');
    expect(shownText()).not.toContain('Work end.');
  });

  it('leads to the next and back, by links and by keys, and the focus goes along', async () => {
    await keep();
    await open('?work=7#chapter-1');
    await appears('The text of chapter 1.');
    expect(document.activeElement).toBe(document.body);
    await press(`${t('nextChapter')} →`);
    await appears('The text of chapter 2.');
    await vi.waitFor(() => expect(document.activeElement).toBe(find('h1')));
    expect(heading()).toBe('Chapter 2: The Sea');
    await key('ArrowRight');
    await appears('The text of chapter 3.');
    await key('ArrowRight');
    expect(location.hash).toBe('#chapter-3');
    await key('ArrowLeft', { altKey: true });
    expect(location.hash).toBe('#chapter-3');
    await key('ArrowLeft');
    await appears('The text of chapter 2.');
    await key('ArrowLeft');
    await appears('The text of chapter 1.');
    await key('ArrowLeft');
    await vi.waitFor(() => expect(heading()).toBe('The Lamp'));
  });

  it('lies to the left of the one before where lines run from right to left', async () => {
    await keep({ facts: { language: { code: 'he', name: 'עברית' } } });
    await open('?work=7#chapter-1');
    await appears('The text of chapter 1.');
    expect(find('.dg-text').outerHTML).toContain('lang="he" dir="rtl"');
    await key('ArrowLeft');
    await appears('The text of chapter 2.');
  });

  it('that is not kept says so, and where it is', async () => {
    await keep({ chapters: three.slice(0, 2) });
    await open('?work=7#chapter-3');
    await appears(t('missingChapterWhat'));
    expect(find('article a').getAttribute('href')).toBe('https://archiveofourown.org/works/7/chapters/13');
  });

  it('that left AO3 is still there, and says so', async () => {
    await keep();
    await keepReading(
      reading({ work: work({ chaptersPosted: 2 }), contents: contents(chapterId(11), chapterId(13)) }),
      2,
    );
    await open('?work=7#chapter-3');
    await appears('The text of chapter 2.');
    expect(heading()).toBe('The Sea');
    expect(shownText()).toContain('no longer part of the work on AO3');
  });

  it('says in one line that AO3 has less, until the reader decided, and not again before more is gone', async () => {
    await keep();
    const cut = (position: number, html: string) =>
      three.map((each) => (each.position === position ? chapter({ ...each, html }) : each));
    const long = (words: string) => `<p>${`${words} `.repeat(50)}</p>`;
    await keep({ chapters: cut(2, long('long')), asOf: 2 });
    await keep({ chapters: cut(2, long('less').slice(0, 100)), asOf: 3 });
    await open('?work=7#chapter-1');
    await appears('The text of chapter 1.');
    await appears(t('shrunk'));
    await press(t('readMine'));
    await vi.waitFor(() => expect(shownText()).not.toContain(t('shrunk')));
    await open('?work=7#chapter-3');
    await appears('The text of chapter 3.');
    expect(shownText()).not.toContain(t('shrunk'));
    await keep({ chapters: cut(2, '<p>moved</p>'), asOf: 4 });
    await appears(t('shrunk'));
    await open('?work=7#chapter-3-versions');
    await appears(t('whatChangedIn', { name: 'Chapter 3' }));
    expect(shownText()).not.toContain(t('shrunk'));
  });

  it('is gone on with where the reader was in it, though it left AO3', async () => {
    await keep();
    await keepReading(
      reading({ work: work({ chaptersPosted: 2 }), contents: contents(chapterId(11), chapterId(13)) }),
      2,
    );
    const quote = { text: 'The text', print: 1, before: [], after: [] };
    const place = {
      chapter: chapterId(12),
      position: 2,
      paragraph: 0,
      paragraphs: 1,
      into: 0,
      fraction: 0.5,
      quote,
    };
    await keepPlace({ work: workId(7), facts: null, place, words: 1, ms: 1 }, 10);
    await open('?work=7');
    await appears(t('placeGoOn', { place: t('placeIn', { position: 2, percent: 50 }) }));
  });

  it('shows itself as soon as it is kept', async () => {
    await keep({ chapters: three.slice(0, 2) });
    await open('?work=7#chapter-3');
    await appears(t('missingChapterWhat'));
    await keep({ asOf: 2 });
    await appears('The text of chapter 3.');
  });
});

describe('an address without a work', () => {
  it.each([
    ['?work=9', t('workNotKeptWhat')],
    ['?work=lamp', t('workNotNamed')],
    ['', t('workNotNamed')],
  ])('%j is explained', async (rest, said) => {
    await open(rest);
    await appears(said);
    expect(heading()).toBe(t('workNotKept'));
  });

  it('shows the work as soon as it is kept', async () => {
    await open('?work=7');
    await appears(t('workNotKeptWhat'));
    await keep({ facts: { id: workId(7) } });
    await appears('The Lamp');
  });
});
