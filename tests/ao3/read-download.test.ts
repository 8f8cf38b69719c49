import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import { CutDownload, isDownload, NotADownload, readDownload, readEpubDownload } from '@/ao3/read-download';
import { htmlPage } from '../html-page';
import { hostileHtml } from './hostile-html';
import { authorLink, type Epoch, epochs, inventedDownload, tagLink } from './invented-download';
import { removeParts } from './remove-parts';
import { reorderMarkup } from './reorder-markup';

const read = (html: string) => readDownload(htmlPage(html));

/** A work with everything that a download can say, in its epoch's words. */
const full = (epoch: Epoch) =>
  inventedDownload({
    epoch,
    status: 'Completed: 2019-01-31',
    count: '3/3',
    words: '12,345',
    laterRows: [
      [
        'Series:',
        `Part 2 of <a href="http://archiveofourown.org/series/77">Tide Tables</a>, Part 1 of\n<a href="http://archiveofourown.org/series/78">Lamps</a>`,
      ],
      ['Collections:', '<a href="http://archiveofourown.org/collections/salt_2018">Salt Exchange 2018</a>'],
    ],
    summary: '<p>A lamp goes out.</p>',
    notes: '<p>For the keepers.</p>',
    endNotes: '<p>Thank you.</p>',
    inspired: [
      `<a href="http://archiveofourown.org/works/5050">The Lamp, Read Aloud</a> by ${authorLink(epoch, 'voice_of_salt')}`,
      `<a href="http://archiveofourown.org/works/5051">Low Tide, Drawn</a> by ${authorLink(epoch, 'inkwell', 'Ink & Co')}`,
    ],
    chapters: [
      { text: '<p>First.</p>' },
      {
        title: 'The Keeper',
        byline: authorLink(epoch, 'guest_keeper'),
        summary: '<p>She waits.</p>',
        text: '<p>Second.</p>',
      },
      { notes: '<p>A storm.</p>', text: '<p>Third.</p>', endNotes: '<p>It passed.</p>' },
    ],
  });

describe('readDownload', () => {
  it.each(epochs)('reads a download of %s', (epoch) => {
    const { work, chapters, view, contents, oddities } = read(full(epoch));
    expect(oddities).toEqual([]);
    expect([view, contents]).toEqual(['html', null]);
    expect(work).toMatchObject({
      id: 4021,
      title: 'The Lamp at Low Tide',
      authors: [{ login: 'wren_and_quill', pseud: 'Quill' }],
      anonymous: false,
      restricted: null,
      rating: 'Teen And Up Audiences',
      warnings: ['Choose Not To Use Archive Warnings'],
      categories: ['F/F', 'Gen'],
      fandoms: ['Saltmarsh Radio (Podcast)'],
      relationships: ['Ines Calloway/Dr. Odile Marsh'],
      characters: ['Ines Calloway', 'Dr. Odile Marsh'],
      freeforms: ['Hurt/Comfort', 'lighthouses & lanterns'],
      language: epoch >= '2022' ? { code: null, name: 'English' } : null,
      series: [
        { id: 77, name: 'Tide Tables', part: 2 },
        { id: 78, name: 'Lamps', part: 1 },
      ],
      collections: [{ name: 'salt_2018', title: 'Salt Exchange 2018' }],
      published: '2018-03-09',
      updated: '2019-01-31',
      complete: true,
      words: 12345,
      chaptersPosted: 3,
      chaptersPlanned: 3,
      kudos: null,
      summaryHtml: '<p>A lamp goes out.</p>',
      notesHtml: '<p>For the keepers.</p>',
      endNotesHtml: '<p>Thank you.</p>',
    });
    expect(work.inspiredWorks).toEqual([
      {
        url: 'https://archiveofourown.org/works/5050',
        title: 'The Lamp, Read Aloud',
        authors: [{ login: 'voice_of_salt', pseud: 'voice_of_salt' }],
        restricted: false,
        language: null,
      },
      {
        url: 'https://archiveofourown.org/works/5051',
        title: 'Low Tide, Drawn',
        authors: [{ login: 'inkwell', pseud: 'Ink & Co' }],
        restricted: false,
        language: null,
      },
    ]);
    const none = {
      id: null,
      title: null,
      byline: null,
      summaryHtml: null,
      notesHtml: null,
      endNotesHtml: null,
    };
    expect(chapters).toEqual([
      { ...none, position: 1, html: '<p>First.</p>' },
      {
        ...none,
        position: 2,
        title: 'The Keeper',
        byline: [{ login: 'guest_keeper', pseud: 'guest_keeper' }],
        summaryHtml: '<p>She waits.</p>',
        html: '<p>Second.</p>',
      },
      {
        ...none,
        position: 3,
        notesHtml: '<p>A storm.</p>',
        html: '<p>Third.</p>',
        endNotesHtml: '<p>It passed.</p>',
      },
    ]);
  });

  it.each(epochs)('reads a work in one piece of %s', (epoch) => {
    const { work, chapters } = read(inventedDownload({ epoch, chapters: [{ text: '<p>All.</p>' }] }));
    expect(work).toMatchObject({
      chaptersPosted: 1,
      chaptersPlanned: 1,
      complete: true,
      updated: null,
      words: 1234,
    });
    expect(chapters.map(({ title, html }) => [title, html])).toEqual([[null, '<p>All.</p>']]);
  });

  it.each(epochs)('reads the first chapter of a work of %s that goes on', (epoch) => {
    const { work, chapters } = read(
      inventedDownload({
        epoch,
        count: '1/?',
        status: 'Updated: 2018-04-01',
        chapters: [{ title: 'Ebb', text: '<p>1</p>' }],
      }),
    );
    expect(work).toMatchObject({
      chaptersPosted: 1,
      chaptersPlanned: null,
      complete: false,
      updated: '2018-04-01',
    });
    expect(chapters.map(({ title }) => title)).toEqual([epoch >= '2026-02' ? 'Ebb' : null]);
  });

  it('does not say what a download does not show', () => {
    expect(read(full('2023-11')).shows).toEqual(['header', 'warnings', 'freeforms', 'preface', 'afterword']);
    // Until 2019 a reader's preferences left rows out.
    const hidden = inventedDownload({
      epoch: '2010',
      rows: [['Rating:', 'Mature']],
      chapters: [{ text: 'x' }],
    });
    expect(read(hidden).shows).toEqual(['header', 'preface', 'afterword']);
  });

  it('takes an author for who they are', () => {
    const byline = (html: string) =>
      read(inventedDownload({ epoch: '2022', byline: html, chapters: [{ text: 'x' }] })).work;
    expect(byline('Anonymous')).toMatchObject({ authors: [], anonymous: true });
    expect(byline(`${authorLink('2022', 'ann', 'Änne')}, ${authorLink('2022', 'bo')}`)).toMatchObject({
      authors: [
        { login: 'ann', pseud: 'Änne' },
        { login: 'bo', pseud: 'bo' },
      ],
      anonymous: false,
    });
    expect(byline('<a href="/users/sal/pseuds/sal" class="login author" rel="author">sal</a>')).toMatchObject(
      {
        authors: [{ login: 'sal', pseud: 'sal' }],
      },
    );
  });

  it('reads tags that have lost their links, and warnings by their real names', () => {
    const rows: [string, string][] = [
      ['Archive Warnings:', 'Creator Chose Not To Use Archive Warnings, Major Character Death'],
      ['Additional Tags:', 'one thing, another (thing)'],
      ['Fandoms:', `${tagLink('2023-11', 'A')}, ${tagLink('2023-11', 'B.C.')}`],
    ];
    const { work } = read(inventedDownload({ epoch: '2023-11', rows, chapters: [{ text: 'x' }] }));
    expect(work.warnings).toEqual(['Choose Not To Use Archive Warnings', 'Major Character Death']);
    expect(work.freeforms).toEqual(['one thing', 'another (thing)']);
    expect(work.fandoms).toEqual(['A', 'B.C.']);
  });

  it('tells a row that it does not know', () => {
    const { work, oddities } = read(
      inventedDownload({ epoch: '2026-02', rows: [['Mood:', 'Blue']], chapters: [{ text: 'x' }] }),
    );
    expect(work.rating).toBeNull();
    expect(oddities).toEqual(['The download has a row "Mood" that is not known.']);
  });

  it('reads translations and parents in all their forms', () => {
    const { work } = read(
      inventedDownload({
        epoch: '2023-11',
        relations: [
          `Translation into <span lang="es">Español</span> available: <a href="http://archiveofourown.org/works/61">La lámpara</a> by ${authorLink('2023-11', 'faro')}`,
          `Translation into <span lang="de">Deutsch</span> available: [Restricted Work] by ${authorLink('2023-11', 'leuchte')} (Log in to access.)`,
          'Translation into <span lang="fr">Français</span> available: A work in an unrevealed collection',
          `A translation of <a href="http://archiveofourown.org/works/62">Fyret</a> by ${authorLink('2023-11', 'vagt')}`,
          'Inspired by <a href="http://archiveofourown.org/external_works/63">Sea Shanty</a> by A. Sailor',
          'Inspired by a work in an unrevealed collection',
          `Inspired by [Restricted Work] by Anonymous (Log in to access.)`,
        ],
        chapters: [{ text: 'x' }],
      }),
    );
    const related = { url: null, title: null, authors: [], restricted: false, language: null };
    const account = (login: string) => [{ login, pseud: login }];
    expect(work.translations).toEqual([
      {
        ...related,
        url: 'https://archiveofourown.org/works/61',
        title: 'La lámpara',
        authors: account('faro'),
        language: 'Español',
      },
      { ...related, authors: account('leuchte'), restricted: true, language: 'Deutsch' },
      { ...related, language: 'Français' },
    ]);
    expect(work.translationOf).toEqual([
      { ...related, url: 'https://archiveofourown.org/works/62', title: 'Fyret', authors: account('vagt') },
    ]);
    expect(work.inspiredBy).toEqual([
      {
        ...related,
        url: 'https://archiveofourown.org/external_works/63',
        title: 'Sea Shanty',
        authors: [{ login: null, pseud: 'A. Sailor' }],
      },
      related,
      { ...related, restricted: true },
    ]);
  });

  it('keeps the words of a right-to-left language as they are', () => {
    const { work, chapters } = read(
      inventedDownload({
        epoch: '2025-12',
        title: 'مصباح عند الجزر',
        language: 'العربية',
        chapters: [{ title: 'الليل', text: '<p dir="rtl">كان المصباح بعيدا.</p>' }, { text: '<p>١٢٣</p>' }],
      }),
    );
    expect([work.title, work.language?.name]).toEqual(['مصباح عند الجزر', 'العربية']);
    expect(chapters.map(({ title, html }) => [title, html])).toEqual([
      ['الليل', '<p dir="rtl">كان المصباح بعيدا.</p>'],
      [null, '<p>١٢٣</p>'],
    ]);
  });
});

describe("a chapter's title", () => {
  const titles = (epoch: Epoch, ...given: string[]) =>
    read(inventedDownload({ epoch, chapters: given.map((title) => ({ title, text: 'x' })) })).chapters.map(
      ({ title }) => title,
    );

  it('is what follows the number since October 2025', () => {
    expect(titles('2025-10', 'Ebb', '', 'Chapter 2', 'A: B', 'Chapter 5')).toEqual([
      'Ebb',
      null,
      'Chapter 2',
      'A: B',
      'Chapter 5',
    ]);
  });

  it('is the whole heading before, but for the number that stands for none', () => {
    expect(titles('2019', 'Prologue', '', 'Chapter 2', 'Chapter 3: Ebb')).toEqual([
      'Prologue',
      null,
      'Chapter 2',
      'Chapter 3: Ebb',
    ]);
  });
});

describe('a download that is not whole', () => {
  const refused = (html: string): unknown => {
    try {
      return read(html);
    } catch (error) {
      return error;
    }
  };

  it.each(epochs)('is refused wherever it was cut (%s)', (epoch) => {
    const whole = full(epoch);
    const end = whole.indexOf('their work!') + 'their work!'.length;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end - 1 }), (at) => {
        const error = refused(whole.slice(0, at));
        expect([NotADownload, CutDownload, PageChanged].some((kind) => error instanceof kind)).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(read(whole.slice(0, end)).chapters).toHaveLength(3);
  });

  it('says how many chapters are whole', () => {
    const html = full('2023-11');
    expect(refused(html.slice(0, html.indexOf('Third.')))).toMatchObject({ whole: 2, posted: 3 });
    expect(refused(html.slice(0, html.indexOf('Please')))).toMatchObject({ whole: 3, posted: 3 });
    expect(refused(html.slice(0, html.indexOf('A lamp goes out')))).toMatchObject({ whole: 0, posted: 3 });
  });

  it('is refused when chapters are missing from its middle', () => {
    const some = inventedDownload({ epoch: '2019', count: '3/9', chapters: [{ text: 'a' }, { text: 'b' }] });
    expect(refused(some)).toMatchObject({ name: 'CutDownload', whole: 2, posted: 3 });
  });

  it('is one that AO3 changed, where its parts are wrapped and the chapters go by another name', () => {
    const renamed = full('2023-11').replace('id="chapters"', 'id="text"');
    expect(refused(renamed)).toMatchObject({ name: 'PageChanged', part: '#chapters' });
  });

  it('is told from a file that was never a download', () => {
    const page = htmlPage(
      '<body><div id="main"><p class="message">See <a href="https://archiveofourown.org/works/1">1</a></p></div>',
    );
    expect(isDownload(page)).toBe(false);
    expect(isDownload(htmlPage('<p>Hello.</p>'))).toBe(false);
    expect(refused('')).toBeInstanceOf(NotADownload);
    const elsewhere = full('2022').replaceAll('archiveofourown.org', 'squidgeworld.org');
    expect(refused(elsewhere)).toBeInstanceOf(NotADownload);
    expect(isDownload(htmlPage(full('2010')))).toBe(true);
  });

  it.each([
    ['dl.tags', 'dl.tags'],
    ['h1', 'h1'],
    ['.byline', '.byline'],
    ['#chapters > *', '#chapters'],
  ])('names %s where it is missing', (selector, part) => {
    const page = htmlPage(
      full('2022')
        .replace(/<dt>Stats:[\s\S]*?<\/dd>/, '')
        .replace(/<p class="byline">.*?<\/p>/, ''),
    );
    for (const element of page.querySelectorAll(selector)) element.remove();
    expect(() => readDownload(page)).toThrow(expect.objectContaining({ name: 'PageChanged', part }));
  });
});

describe('laws of reading a download', () => {
  it.each(epochs)('leaves the document as it is, and minds no order of attributes (%s)', (epoch) => {
    const page = htmlPage(full(epoch));
    const before = page.documentElement.outerHTML;
    const reading = readDownload(page);
    expect(page.documentElement.outerHTML).toBe(before);
    reorderMarkup(page);
    expect(readDownload(page)).toEqual(reading);
  });

  it('invents nothing when optional parts are gone', () => {
    const optional = [
      'dl.tags > dd',
      'blockquote',
      '.endnote-link',
      '#endnotes',
      '[id^="endnotes"]',
      '#afterword dl',
      'h2.heading ~ *',
      '.toc-heading',
      'ul',
      'p.message > b',
      'style',
    ];
    const known = read(full('2023-11'));
    fc.assert(
      fc.property(fc.subarray(optional), fc.infiniteStream(fc.boolean()), (selectors, coin) => {
        const page = htmlPage(full('2023-11'));
        removeParts(page, selectors, coin);
        const { work, chapters } = readDownload(page);
        for (const field of [
          'summaryHtml',
          'notesHtml',
          'endNotesHtml',
          'words',
          'published',
          'rating',
        ] as const) {
          expect([known.work[field], null]).toContain(work[field]);
        }
        expect(chapters.map(({ html }) => html)).toEqual(known.chapters.map(({ html }) => html));
        for (const [at, chapter] of chapters.entries()) {
          const said = known.chapters[at];
          expect([said?.endNotesHtml, null]).toContain(chapter.endNotesHtml);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(epochs)('is not misled by what an author wrote (%s)', (epoch) => {
    const made = (html: string) =>
      inventedDownload({
        epoch,
        summary: html,
        notes: html,
        endNotes: html,
        chapters: [
          { text: html, summary: html },
          { text: html, notes: html, endNotes: html },
        ],
      });
    const plain = read(made('<p>x</p>'));
    fc.assert(
      fc.property(hostileHtml, (html) => {
        const written = htmlPage(`<blockquote>${html}</blockquote>`).querySelector('blockquote')?.innerHTML;
        const reading = read(made(html));
        const expected = JSON.stringify(plain).replaceAll('"<p>x</p>"', JSON.stringify(written));
        expect(JSON.stringify(reading)).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('readEpubDownload', () => {
  const head =
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>';
  const page = (body: string) => htmlPage(`${head}<body class="calibre">${body}</body></html>`);
  const at = 'https://archiveofourown.org/works/9';
  const front =
    page(`<div id="preface" class="calibre1"><h2 class="toc-heading" id="calibre_toc_2">Preface</h2>
    <p class="message"><b class="calibre2">T</b> Posted originally on the <a href="https://archiveofourown.org/">Archive</a> at <a href="${at}">${at}</a>.</p>
    <div class="calibre1"><dl class="tags"><dt class="calibre3">Rating:</dt><dd class="calibre4">Mature</dd>
    <dt class="calibre3">Stats:</dt><dd class="calibre5">Published: 2024-01-01 Words: 9 Chapters: 2/3</dd></dl></div></div>`);
  const title =
    page(`<div id="preface" class="calibre1"><div class="calibre1"><h1 class="calibre6" id="calibre_pb_1">T</h1>
    <div class="byline">by <a href="https://archiveofourown.org/users/a/pseuds/a" rel="author">a</a></div></div></div>
    <div class="userstuff1" id="chapters"><div class="calibre1"><div class="calibre8" id="calibre_pb_2"></div></div></div>`);
  const first =
    page(`<div class="userstuff1" id="chapters"><div class="calibre1"><h2 class="heading" id="calibre_toc_3">
    Chapter 1: One</h2></div><div class="userstuff2"><p class="calibre7">a<a href="T_split_002.xhtml#n">*</a></p></div></div>`);
  const more =
    page(`<div class="userstuff1" id="chapters"><div class="userstuff2"><p class="calibre9">b</p></div>
    <div class="calibre1" id="endnotes1"><p class="calibre7">Chapter End Notes</p><blockquote class="userstuff"><p class="calibre7">e</p></blockquote></div></div>`);
  const second =
    page(`<div class="userstuff1" id="chapters"><div class="calibre1"><h2 class="heading">Chapter 2: Two</h2>
    <p class="calibre7">Xaktbug Rulacaz</p><blockquote class="userstuff"><p>s</p></blockquote></div><div class="userstuff2"><p class="calibre7 poem">c</p></div></div>
    <div id="afterword" class="calibre1"><div class="calibre8" id="calibre_pb_8"></div></div>`);
  const end = page(`<div id="afterword" class="calibre1"><h2 class="toc-heading">Afterword</h2>
    <p class="message">Please <a href="${at}/comments/new">drop by</a> to let the creator know!</p></div>`);
  const css = '.calibre7 { margin: 0 } .calibre9 {\n  display: block;\n  text-align: center;\n}';

  it('joins a chapter that calibre cut in two, and undoes what it did to the markup', () => {
    const { work, chapters, view } = readEpubDownload([front, title, first, more, second, end], css);
    expect([view, work.id, work.title, work.authors]).toEqual(['epub', 9, 'T', [{ login: 'a', pseud: 'a' }]]);
    expect(chapters).toMatchObject([
      {
        title: 'One',
        html: '<p>a<a href="#n">*</a></p><p align="center">b</p>',
        endNotesHtml: '<p>e</p>',
        summaryHtml: null,
      },
      // Its label is in words that we do not know, as long as "Chapter Summary".
      { title: 'Two', html: '<p class="poem">c</p>', summaryHtml: '<p>s</p>', notesHtml: null },
    ]);
  });

  it('misses a chapter or the end', () => {
    expect(() => readEpubDownload([front, title, first, more, end])).toThrow(CutDownload);
    expect(() => readEpubDownload([front, title, first, more, second])).toThrow(CutDownload);
    expect(() => readEpubDownload([title, first])).toThrow(NotADownload);
  });

  it('leaves the documents as they are', () => {
    const documents = [front, title, first, more, second, end];
    const before = documents.map((document) => document.documentElement.outerHTML);
    readEpubDownload(documents, css);
    expect(documents.map((document) => document.documentElement.outerHTML)).toEqual(before);
  });
});
