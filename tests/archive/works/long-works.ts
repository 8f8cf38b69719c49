import { type ArchiveChapter, type ArchiveWork, describeChapter, describeWork } from '../archive-work';
import { writeProse } from '../write-prose';

const letters: [title: string | null, opening: string][] = [
  ['The Ferry', 'Dear Ivo, I have arrived, and the ferry has not.'],
  ['What the Postmistress Read', 'Dear Ivo, everybody here reads postcards, so this is a letter.'],
  [null, 'Dear Ivo, nothing happened today, and I want you to know how well it happened.'],
  ['The Price of Quinces', 'Dear Ivo, I have been offered eleven quinces for the bicycle.'],
  ['Fog: An Account', 'Dear Ivo, I would describe the view, if there were one.'],
  [null, 'Dear Ivo, the school has a new bell and the old one is sulking.'],
  ['On Being Asked to Stay', 'Dear Ivo, they have asked me to stay until the spring.'],
  ['The Bell, Again', 'Dear Ivo, you were right about the bell.'],
  ['Home', 'Dear Ivo, put the kettle on.'],
];

/** Nine chapters with everything a chapter may carry, complete, in two series. */
const nineLetters = describeWork({
  id: 900000002,
  title: 'Nine Letters Home',
  rating: 'Teen And Up Audiences',
  fandoms: ['Harbour Lights (Radio Drama)'],
  relationships: ['Maren Holt & Ivo Sandhu', 'Maren Holt/Sunniva Aas'],
  characters: ['Maren Holt', 'Ivo Sandhu', 'Sunniva Aas'],
  freeforms: ['Epistolary', 'Homesickness', 'Hurt/Comfort', 'What Is a Quince?', 'Letters #1-9'],
  categories: ['F/F', 'Gen'],
  series: [
    { id: 9100001, part: 2 },
    { id: 9100002, part: 1 },
  ],
  summary:
    '<p>Maren goes to the mainland for a fortnight and stays for nine letters.</p><p><strong>All of them are true.</strong></p>',
  notes: '<p>Each chapter is one letter. They were posted on Thursdays.</p>',
  endNotes: '<p>Thank you for reading to the last letter. The kettle is on.</p>',
  inspiredBy: [
    {
      url: 'https://archiveofourown.org/works/900000001',
      title: 'The Lighthouse Keeper’s Almanac',
      by: [{ login: 'tidewrack', pseud: 'tidewrack' }],
    },
  ],
  inspired: [
    {
      url: 'https://archiveofourown.org/works/900000009',
      title: 'Three Hands, One Letter',
      by: [{ login: 'gullwing', pseud: 'Gull & Co.' }],
    },
  ],
  comments: 230,
  kudos: 4512,
  bookmarks: 377,
  hits: 81234,
  chapters: letters.map(([title, opening], index) => writeLetter(title, opening, index + 1)),
});

function writeLetter(title: string | null, opening: string, position: number): ArchiveChapter {
  return describeChapter({
    // Ids that do not follow the order of reading, as on AO3 when an author moved a chapter.
    id: position === 4 ? 910000290 : 910000200 + position,
    title,
    date: `2025-${String(position + 2).padStart(2, '0')}-13`,
    summary: position % 3 === 1 ? `<p>Letter ${position}, in short.</p>` : null,
    notes: position % 2 === 0 ? `<p>A note before letter ${position}.</p>` : null,
    endNotes: position === 2 || position === 7 ? `<p>A note after letter ${position}.</p>` : null,
    ...(position === 8 ? { byline: [{ login: 'gullwing', pseud: 'Gull & Co.' }] } : {}),
    html: () => `<p>${opening}</p>${writeProse(200 + position, 1100 + position * 40)}<p>Yours, M.</p>`,
  });
}

/** One posted chapter of nobody knows how many: AO3 shows it as a chapter, without any chapter menu. */
const begun = describeWork({
  id: 900000012,
  title: 'The First of I Do Not Know How Many',
  chaptersPlanned: null,
  freeforms: ['Work In Progress'],
  summary: '<p>It begins.</p>',
  chapters: [
    describeChapter({
      id: 910001201,
      title: 'A Beginning',
      date: '2026-07-02',
      html: () => writeProse(12, 500),
    }),
  ],
});

/** Grows when a test says so. */
const growing = describeWork({
  id: 900000017,
  title: 'A House With More Rooms Than Yesterday',
  chaptersPlanned: 10,
  freeforms: ['Work In Progress', 'Houses'],
  summary: '<p>They keep finding doors.</p>',
  kudos: 77,
  chapters: [1, 2, 3].map((position) =>
    describeChapter({
      id: 910001700 + position,
      title: `Door ${position}`,
      date: `2026-0${position + 3}-20`,
      html: () => writeProse(1700 + position, 700),
    }),
  ),
});

/** 200 chapters of 5,000 words: what a reader's browser has to bear. */
const coast = describeWork({
  id: 900000003,
  title: 'A Thousand Miles of Coast',
  fandoms: ['Harbour Lights (Radio Drama)'],
  freeforms: ['Long Fic', 'Road Trip', 'Very Slow Burn'],
  summary: '<p>They follow the shore, all of it.</p>',
  kudos: 20481,
  hits: 1204500,
  chapters: Array.from({ length: 200 }, (_, index) => {
    let text: string | null = null;
    return describeChapter({
      id: 910030001 + index,
      title: `Mile ${index * 5}`,
      date: '2026-01-01',
      words: () => 5000,
      html: () => {
        text ??= writeProse(30000 + index, 5000);
        return text;
      },
    });
  }),
});

export const longWorks: ArchiveWork[] = [nineLetters, begun, growing, coast];
