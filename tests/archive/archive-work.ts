/** Who wrote a work: the account and the name it goes by there. */
export interface Creator {
  login: string;
  pseud: string;
}

export interface ArchiveChapter {
  id: number;
  title: string | null;
  summary: string | null;
  notes: string | null;
  endNotes: string | null;
  /** Posted on this day, "YYYY-MM-DD". */
  date: string;
  /** Only where somebody else than the work's creators wrote it. */
  byline?: Creator[];
  /** The text, as AO3 serves it after its own cleaning. */
  html: () => string;
  /** AO3 counts when a chapter is posted, not when it is shown. */
  words: () => number;
}

/** A work that a note or the afterword points to. */
export interface Relation {
  url: string;
  title: string;
  by: Creator[];
}

/** A work of the stand-in: what its author typed in, from which every page of it is made. */
export interface ArchiveWork {
  id: number;
  title: string;
  creators: Creator[];
  anonymous: boolean;
  /** Only for logged-in readers. */
  restricted: boolean;
  /** In a challenge whose works nobody may see yet. */
  unrevealed: boolean;
  rating: 'General Audiences' | 'Teen And Up Audiences' | 'Mature' | 'Not Rated';
  warnings: string[];
  categories: string[];
  fandoms: string[];
  relationships: string[];
  characters: string[];
  freeforms: string[];
  /** AO3's own short code, and the language's name in itself. */
  language: { code: string; name: string };
  series: { id: number; part: number }[];
  collections: { name: string; title: string }[];
  gifts: { name: string; login: string | null }[];
  published: string;
  updated: string;
  /** Null where the author does not know ("3/?"). */
  chaptersPlanned: number | null;
  summary: string | null;
  notes: string | null;
  endNotes: string | null;
  inspiredBy: Relation[];
  inspired: Relation[];
  skin: string | null;
  comments: number;
  kudos: number;
  bookmarks: number;
  hits: number;
  chapters: ArchiveChapter[];
}

export interface ArchiveSeries {
  id: number;
  title: string;
  description: string | null;
  begun: string;
  updated: string;
  complete: boolean;
}

/** AO3 shows a work chapter by chapter unless its author planned exactly one chapter. */
export function isChaptered(work: ArchiveWork): boolean {
  return work.chaptersPlanned !== 1 || work.chapters.length > 1;
}

/** Every word of the work, as AO3 would state it. */
export function countWords(work: ArchiveWork): number {
  return work.chapters.reduce((sum, chapter) => sum + chapter.words(), 0);
}

/** What most works have in common, so that each file of works/ says only what is its own. */
export function describeWork(
  own: Partial<ArchiveWork> & Pick<ArchiveWork, 'id' | 'title' | 'chapters'>,
): ArchiveWork {
  const dates = own.chapters.map((chapter) => chapter.date).sort();
  return {
    creators: [{ login: 'tidewrack', pseud: 'tidewrack' }],
    anonymous: false,
    restricted: false,
    unrevealed: false,
    rating: 'General Audiences',
    warnings: ['No Archive Warnings Apply'],
    categories: ['Gen'],
    fandoms: ['Original Work'],
    relationships: [],
    characters: ['Original Characters'],
    freeforms: [],
    language: { code: 'en', name: 'English' },
    series: [],
    collections: [],
    gifts: [],
    published: dates[0] ?? '2026-01-01',
    updated: dates.at(-1) ?? '2026-01-01',
    chaptersPlanned: own.chapters.length,
    summary: null,
    notes: null,
    endNotes: null,
    inspiredBy: [],
    inspired: [],
    skin: null,
    comments: 0,
    kudos: 0,
    bookmarks: 0,
    hits: 12,
    ...own,
  };
}

/** A chapter whose words are counted in its own text. */
export function describeChapter(
  own: Partial<ArchiveChapter> & { id: number; html: () => string },
): ArchiveChapter {
  return {
    title: null,
    summary: null,
    notes: null,
    endNotes: null,
    date: '2026-03-01',
    words: () => countIn(own.html()),
    ...own,
  };
}

/** AO3 counts each ideograph and kana as a word, and everything else between spaces. */
function countIn(html: string): number {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');
  const scripts = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ');
  return scripts + (rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0);
}
