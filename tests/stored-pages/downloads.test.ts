// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import { CutDownload, NotADownload, readDownload, readEpubDownload } from '@/ao3/read-download';
import { readEpub } from '@/formats/read-epub';
import { findStoredPages } from '../archive/stored-pages';
import { htmlPage } from '../html-page';

const folder = findStoredPages();
const bytes = (file: string) => new Uint8Array(readFileSync(join(folder ?? '', file)));
const html = (file: string) => readFileSync(join(folder ?? '', file), 'utf8');

function readBook(file: string) {
  const { spine, css } = readEpub(bytes(file));
  return readEpubDownload(
    spine.map(({ text }) => htmlPage(text)),
    css,
  );
}
const read = (file: string) => (file.endsWith('.epub') ? readBook(file) : readDownload(htmlPage(html(file))));

const nianeyna = [{ login: 'nianeyna', pseud: 'nianeyna' }];
const feather = {
  id: 218676,
  title: 'Fire and Feather',
  authors: nianeyna,
  rating: 'General Audiences',
  warnings: ['No Archive Warnings Apply'],
  categories: ['Gen'],
  fandoms: ['Valdemar Series - Mercedes Lackey'],
  relationships: [],
  characters: ['Original Characters'],
  freeforms: [],
  language: { code: null, name: 'English' },
  published: '2006-07-09',
  updated: '2007-06-25',
  words: 7526,
  chaptersPosted: 3,
  chaptersPlanned: null,
  complete: false,
};
const aim = {
  id: 23009290,
  title: 'My Aim Is Steady And True',
  authors: nianeyna,
  rating: 'Teen And Up Audiences',
  warnings: ['Graphic Depictions Of Violence'],
  categories: ['M/M'],
  fandoms: ['Final Fantasy XIV'],
  relationships: ['Honoroit Banlardois/Emmanellain de Fortemps'],
  characters: ['Honoroit Banlardois', 'Emmanellain de Fortemps'],
  freeforms: [
    'Hurt/Comfort',
    'Stabbing',
    'Chest Wounds',
    'Fantasy Medicine',
    'Future Fic',
    'Adult!Honoroit',
    'Angst with a Happy Ending',
    'Id Fic',
  ],
  published: '2020-03-04',
  updated: null,
  words: 4559,
  chaptersPosted: 1,
  chaptersPlanned: 1,
  complete: true,
};
const seed = {
  id: 7380700,
  title: 'Reputation',
  authors: [{ login: 'Flyting', pseud: 'Flyting' }],
  rating: 'Mature',
  warnings: ['Choose Not To Use Archive Warnings'],
  categories: ['M/M'],
  fandoms: ['Star Wars Episode VII: The Force Awakens (2015)'],
  relationships: ['Armitage Hux/Ben Solo | Kylo Ren'],
  characters: ['Ben Solo | Kylo Ren', 'Armitage Hux'],
  freeforms: [
    'Alpha/Beta/Omega Dynamics',
    'Alpha Kylo Ren',
    'Omega Hux',
    'nontraditional a/b/o',
    'Power Bottom Hux',
    "Snoke's Ineffectual Sex Ed 101",
    'Humor',
    'Kylo is the rathtar of love',
  ],
  language: null,
  published: '2016-07-03',
  updated: '2017-01-09',
  words: 14676,
  chaptersPosted: 9,
  chaptersPlanned: 9,
  complete: true,
  endNotesHtml: null,
};

describe.skipIf(!folder)('stored downloads', () => {
  it.each([
    ['download-html-seed.html', seed],
    ['download-html-218676-wip.html', feather],
    ['download-epub-218676.epub', feather],
    ['download-epub-218676-2025.epub', feather],
    ['download-html-23009290-single.html', aim],
    ['download-epub-23009290.epub', aim],
    [
      'download-epub-334557-2025-09.epub',
      {
        id: 334557,
        title: 'The World on His Wrist',
        authors: [{ login: 'bendingsignpost', pseud: 'bendingsignpost' }],
        warnings: ['Choose Not To Use Archive Warnings'],
        categories: ['F/M', 'M/M'],
        relationships: ['Sarah Sawyer/John Watson', 'Sherlock Holmes/John Watson'],
        series: [{ id: 15213, name: "Watches 'Verse", part: 1 }],
        published: '2012-02-07',
        updated: null,
        words: 31623,
        chaptersPosted: 8,
        complete: true,
        notesHtml: null,
        endNotesHtml: null,
      },
    ],
    [
      'download-epub-68481-pre2019.epub',
      {
        id: 68481,
        title: 'I Drive Myself Crazy',
        authors: [{ login: 'Sidra', pseud: 'Sidra' }],
        rating: 'Mature',
        fandoms: ['Popslash'],
        relationships: ['AJ/JC'],
        characters: [],
        freeforms: ['Make the Yuletide Gay'],
        language: null,
        published: '2009-12-20',
        words: 4515,
        chaptersPosted: 1,
        complete: true,
      },
    ],
    [
      'download-epub-stargate-2025.epub',
      {
        id: 3673335,
        title: 'Stargate Physics 101',
        authors: [{ login: 'DRMacIver', pseud: 'DRMacIver' }],
        fandoms: ['Stargate - All Series', 'Stargate SG-1'],
        collections: [
          { name: 'Excellent_Completed_Gen_Fics', title: 'Excellent Completed Gen & Platonic Fiction' },
        ],
        words: 4113,
        notesHtml: null,
        complete: true,
      },
    ],
  ])('%s has its facts', (file, facts) => {
    const { work, chapters, oddities } = read(file);
    expect(oddities).toEqual([]);
    expect(work).toMatchObject({ anonymous: false, restricted: null, kudos: null, ...facts });
    expect(chapters).toHaveLength(work.chaptersPosted ?? 0);
    expect(chapters.every(({ html: text }) => text.length > 5000)).toBe(true);
  });

  // Which chapters have a title, a summary (s), notes (n), end notes (e).
  it.each([
    ['download-html-seed.html', '1 2 3n 4n 5n 6e 7 8 9n'],
    [
      'download-html-218676-wip.html',
      "1 Festival|2 Riversong K'Valane|3 Conversationse".replaceAll('|', ' '),
    ],
    ['download-epub-218676.epub', "1 Festival 2 Riversong K'Valane 3 Conversationse"],
    ['download-epub-218676-2025.epub', "1 Festival 2 Riversong K'Valane 3 Conversationse"],
    ['download-html-23009290-single.html', '1'],
    ['download-epub-23009290.epub', '1'],
    [
      'download-epub-334557-2025-09.epub',
      '1 Prologue 2 3 Part 2 4 Part 3 5 Part 4 6 Part 5 7 Part 6 8 Epilogue',
    ],
  ])('%s has its chapters', (file, expected) => {
    const parts = read(file).chapters.map((chapter) => {
      const marks = [chapter.summaryHtml && 's', chapter.notesHtml && 'n', chapter.endNotesHtml && 'e'];
      return `${chapter.position}${chapter.title ? ` ${chapter.title}` : ''}${marks.filter(Boolean).join('')}`;
    });
    expect(parts.join(' ')).toBe(expected);
  });

  it('has the works around a work', () => {
    expect(read('download-html-seed.html').work.inspiredWorks).toEqual([
      {
        url: 'https://archiveofourown.org/works/16072700',
        title: 'Limericks Inspired by "Reputation"',
        authors: [{ login: 'Elijah_Partridge', pseud: 'Elijah_Partridge' }],
        restricted: false,
        language: null,
      },
    ]);
    const { translations, inspiredWorks } = read('download-epub-334557-2025-09.epub').work;
    expect(translations).toMatchObject([
      {
        url: 'https://archiveofourown.org/works/1154735',
        title: 'Мир на его запястье (The World on His Wrist)',
        authors: [{ login: 'EugeniaB', pseud: 'EugeniaB' }],
        language: 'Русский',
      },
    ]);
    expect(inspiredWorks.map(({ url, authors }) => [url, authors.map(({ login }) => login)])).toEqual([
      ['https://archiveofourown.org/works/412310', ['DraloreShimare']],
      ['https://archiveofourown.org/works/6055717', ['BronzedViolets', 'superblue']],
    ]);
  });

  // The stored files' letters were replaced, each file's by others: what is left the same is the shape.
  it.each([
    ['download-html-218676-wip.html', 'download-epub-218676.epub'],
    ['download-html-218676-wip.html', 'download-epub-218676-2025.epub'],
    ['download-html-23009290-single.html', 'download-epub-23009290.epub'],
  ])('%s and %s are the same work', (page, book) => {
    const [one, other] = [read(page), read(book)];
    const shape = (text: string) =>
      text.replace(/(?<=>)[^<]+/g, (words) =>
        words
          .replace(/\p{Ll}/gu, 'x')
          .replace(/\p{Lu}/gu, 'X')
          .replace(/\s+/g, ' '),
      );
    expect(one.chapters.map((chapter) => shape(chapter.html))).toEqual(
      other.chapters.map((chapter) => shape(chapter.html)),
    );
    const facts = ({ summaryHtml, notesHtml, endNotesHtml, ...work }: typeof one.work) => ({
      ...work,
      said: [summaryHtml, notesHtml, endNotesHtml].map((text) => text && shape(text)),
    });
    expect(facts(one.work)).toEqual(facts(other.work));
  });

  it.each(['download-html-seed.html', 'download-html-218676-wip.html', 'download-html-23009290-single.html'])(
    '%s is refused wherever it was cut',
    (file) => {
      const text = html(file);
      const posted = read(file).chapters.length;
      for (let part = 0; part < 100; part += 5) {
        const at = Math.floor((text.length * part) / 100);
        try {
          readDownload(htmlPage(text.slice(0, at)));
          expect.unreachable(`cut at ${part} % it was read`);
        } catch (error) {
          const refused = [NotADownload, CutDownload, PageChanged].some((kind) => error instanceof kind);
          expect(refused, `cut at ${part} %: ${error}`).toBe(true);
          if (error instanceof CutDownload) expect(error.whole).toBeLessThan(posted + Number(part >= 95));
        }
      }
    },
  );

  it('refuses books that were cut or damaged', () => {
    for (const file of ['download-epub-218676.epub', 'download-epub-68481-pre2019.epub']) {
      const whole = bytes(file);
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        expect(() => readEpub(whole.subarray(0, Math.floor(whole.length * part)))).toThrow('not whole');
      }
    }
  });
});
