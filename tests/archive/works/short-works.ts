import { type ArchiveWork, describeChapter, describeWork } from '../archive-work';
import { writeProse } from '../write-prose';

/** A work in one piece, with everything a work page may say about one. */
const almanac = describeWork({
  id: 900000001,
  title: 'The Lighthouse Keeper’s Almanac',
  fandoms: ['Harbour Lights (Radio Drama)'],
  relationships: ['Maren Holt & Ivo Sandhu'],
  characters: ['Maren Holt', 'Ivo Sandhu', 'Teasel (Harbour Lights)'],
  freeforms: [
    'Lighthouses',
    'Slice of Life',
    'Tea',
    'Weather as a Character',
    'No Beta We Sail Like Amateurs',
  ],
  collections: [{ name: 'SmallLights2026', title: 'Small Lights 2026' }],
  gifts: [{ name: 'gullwing', login: 'gullwing' }],
  summary: '<p>Maren keeps the light, the log, and one secret about the tea tin.</p>',
  notes: '<p>Written in a week of <em>actual</em> fog. Thank you to everybody at the quay.</p>',
  endNotes: '<p>The tide table is invented. Please do not sail by it.</p>',
  comments: 14,
  kudos: 1203,
  bookmarks: 88,
  hits: 9876,
  chapters: [
    describeChapter({
      id: 910000001,
      date: '2026-02-11',
      html: () =>
        `<p>The light had to be lit by half past four in February, and Maren Holt had not been late since the year of the two eclipses.</p><p>She wrote the time in the almanac, underlined it once, and put the kettle on.</p><hr />${writeProse(1, 1400)}<p>“Half past four,” said Maren, and underlined it.</p>`,
    }),
  ],
});

/** A title may hold what looks like markup: AO3 shows it as text. */
const bold = describeWork({
  id: 900000011,
  title: 'How to Write <b>Bold</b> & Other Mistakes',
  freeforms: ['Humour', 'Typography', '<script> Tags & Other Weather'],
  summary: '<p>A printer’s apprentice sets 3 &lt; 4 and is never forgiven.</p>',
  chapters: [describeChapter({ id: 910000011, date: '2026-01-05', html: () => writeProse(11, 600) })],
});

/** Open to logged-in readers only. */
const locked = describeWork({
  id: 900000013,
  title: 'The Key Under the Third Flowerpot',
  restricted: true,
  summary: '<p>For friends of the house.</p>',
  chapters: [describeChapter({ id: 910000013, date: '2025-12-24', html: () => writeProse(13, 500) })],
});

const secret = describeWork({
  id: 900000014,
  title: 'What the Parcel Held',
  unrevealed: true,
  collections: [{ name: 'SmallLights2026', title: 'Small Lights 2026' }],
  chapters: [describeChapter({ id: 910000014, date: '2026-06-30', html: () => writeProse(14, 400) })],
});

/** Not rated, which AO3 treats as it treats works for adults: it asks before it shows them. */
const unrated = describeWork({
  id: 900000015,
  title: 'An Unrated Walk to the Shops',
  rating: 'Not Rated',
  warnings: ['Choose Not To Use Archive Warnings'],
  summary: '<p>Nothing happens, at length.</p>',
  chapters: [describeChapter({ id: 910000015, date: '2026-05-02', html: () => writeProse(15, 700) })],
});

const anonymous = describeWork({
  id: 900000008,
  title: 'Somebody Left the Gate Open',
  anonymous: true,
  collections: [
    { name: 'SmallLights2026', title: 'Small Lights 2026' },
    { name: 'anon_orchard', title: 'The Anonymous Orchard' },
  ],
  freeforms: ['Goats', 'Mystery'],
  summary: '<p>The goats know. The goats are not telling.</p>',
  kudos: 41,
  chapters: [describeChapter({ id: 910000008, date: '2026-04-01', html: () => writeProse(8, 800) })],
});

const together = describeWork({
  id: 900000009,
  title: 'Three Hands, One Letter',
  creators: [
    { login: 'tidewrack', pseud: 'tidewrack' },
    { login: 'gullwing', pseud: 'Gull & Co.' },
    { login: 'nami_no_oto', pseud: '波の音' },
  ],
  categories: ['Gen', 'F/F'],
  relationships: ['Maren Holt/Sunniva Aas', 'Ivo Sandhu & Teasel'],
  fandoms: ['Harbour Lights (Radio Drama)', 'Original Work'],
  freeforms: ['Collaboration', 'Epistolary'],
  summary: '<p>A letter written by three people who are not on speaking terms.</p>',
  chapters: [describeChapter({ id: 910000009, date: '2026-03-15', html: () => writeProse(9, 900) })],
});

export const shortWorks: ArchiveWork[] = [almanac, bold, locked, secret, unrated, anonymous, together];
