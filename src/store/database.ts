import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Absent } from '@/model/absent';
import type { TagFamily } from '@/model/family';
import type { ChapterId, WorkId } from '@/model/ids';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import type { OwnVersion } from '@/model/own-text';
import type { Pace } from '@/model/pace';
import type { PictureState } from '@/model/picture';
import type { SeenWork } from '@/model/seen-work';
import type { TrackedFact } from '@/model/tracked-fact';
import type { Author, ContentsEntry, Part, View, Work } from '@/model/work';
import { whole } from './copy-rows';
import { type Guarding, guard } from './guard';
import type { MetaTable } from './meta';
import type { StoredText, UnpackedWork } from './stored-text';

/** A work in the library: what is known of it, from whichever readings told it last. One row a work. */
export interface KeptWork {
  id: WorkId;
  /** Joined from all readings. `hiddenKinds` names the kinds of tag that no reading has shown so far. */
  work: Work;
  /** For each part, the time (ms) of the reading that it came from. No time: no reading has shown it. */
  asOf: Partial<Record<Part, number>>;
  /** How many of the chapters that AO3 has have their text here. */
  chaptersKept: number;
  /** How many more have that left AO3's list; left out where none did. */
  chaptersGone?: number;
  /** What AO3 has less of than is here (`Shrinkage.key`); left out where it has everything. */
  shrunk?: string;
  /** All of it was here, and more came to AO3 since; left out where all is here, or never was (store/remember-whole). */
  wasWhole?: true;
  /** When it came into the library, and when something about it last changed, in ms. */
  keptAt: number;
  changedAt: number;
  /** What lists are sorted by: the title as AO3 sorts it, and the day of the last update ('' if unknown). */
  sortTitle: string;
  updatedOn: string;
  /** Every value, the present one too, of facts that have had more than one (saving/join-history). */
  history?: FactVersion[];
  /** AO3 said, first at `at` (ms), that it does not show the work; left out where nothing is known of that. */
  absence?: { kind: Absent['kind']; at: number };
  v: 1;
}

/** A value of a fact of a work, and the latest reading (ms) that found it. */
export interface FactVersion {
  fact: TrackedFact;
  value: string[];
  asOf: number;
}

/**
 * A chapter as some reading saw it: which texts stood in it, named by their fingerprints (saving/fingerprint), the
 * keys of their rows in `texts`. A chapter that the author rewrote was seen in several ways.
 */
export interface Sighting {
  /** Which chapter: AO3's id, or null where the page did not tell; then only the position says it. */
  id: ChapterId | null;
  position: number;
  title: string | null;
  byline: Author[] | null;
  text: string;
  summary: string | null;
  notes: string | null;
  endNotes: string | null;
  /** The latest reading (ms) that saw it so, and its kind. Position, title and byline are of that reading. */
  seenAt: number;
  from: View;
}

/** Which reading a row in `texts` was taken from, so that it need not be loaded to be compared. */
export interface TextStamp {
  from: View;
  readAt: number;
  /** A fingerprint of the markup, where that of the row is of the words. */
  markup: string;
  /** How long the text is, in characters that are neither markup nor space. */
  letters: number;
  /** Whether the text may show a picture (formats/may-have-pictures). Rows that were kept before this was noted lack it. */
  pictures?: boolean;
}

/** Everything known of the texts of one work, but for themselves. One row a work: a list of chapters is one read. */
export interface KeptChapters {
  work: WorkId;
  /** AO3's own list of the chapters, as it was at `contentsAsOf`; null: no page read so far had it. */
  contents: ContentsEntry[] | null;
  contentsAsOf: number | null;
  sightings: Sighting[];
  /** By fingerprint. */
  stamps: Record<string, TextStamp>;
  /** Every version, the present one too, of the work's own texts that have had more than one (saving/join-own-texts). */
  ownTexts?: OwnVersion[];
  v: 1;
}

/** What the reader decided about a work, and what they last saw of it here. Nothing in it comes from AO3. */
export interface KeptChoices {
  work: WorkId;
  /** By chapter (`chapterKey`): the text to show, where that is not the newest. */
  texts: Record<string, string>;
  /** By chapter: the text that the reader last saw here. */
  read: Record<string, string>;
  /** As of when, part by part, the reader was told what changed about the work. */
  toldAsOf: Partial<Record<Part, number>>;
  /** Chapters that left AO3 stand where they were, not after all others. */
  goneInPlace: boolean;
  /** The shrinking (`Shrinkage.key`) about which the reader decided last; null: none so far. */
  settled: string | null;
  /** The author's own style sheet is shown. */
  creatorStyle: boolean;
  /** What is new is fetched as soon as a page that they open tells of it. */
  upToDate: boolean;
  /** It is only for readers who are logged in, and they agreed that AO3 is asked for it with their log-in. */
  withCookies: boolean;
  /** When each of these was last decided, in ms; of two libraries' decisions the later holds. None: never. */
  decidedAt?: Partial<Record<Decision, number>>;
  v: 1;
}

/** What of the choices is decided on its own. */
export const decisions = [
  'texts',
  'read',
  'toldAsOf',
  'goneInPlace',
  'settled',
  'creatorStyle',
  'upToDate',
  'withCookies',
] as const;
export type Decision = (typeof decisions)[number];

/** AO3's family of a tag, as its page was. `key`: its name as rules compare names. */
export type KeptFamily = TagFamily & {
  key: string;
  /** In ms. */
  learnedAt: number;
  v: 1;
};

export type KeptJob = Job & { v: 1 };

/** One row: there is one AO3 and one pace. */
export type KeptPace = Pace & { id: 'ao3'; v: 1 };

/** What the reader's own pages last said of a kept work, where that may be newer than what is kept. */
export type KeptNews = SeenWork & {
  /** When they said it, in ms. */
  seenAt: number;
  /** AO3's own list of the chapters, asked for at `readAt` (ms), has so many of which nothing here knows. */
  index?: { readAt: number; added: number };
  v: 1;
};

/** A work that the reader removed: its row as it was. Its chapters and texts stay where they are until it is swept away. */
export interface RemovedWork extends KeptWork {
  /** In ms. */
  removedAt: number;
}

/** A work that was kept and whose text was lost: enough to know it by, and to fetch it again. */
export interface MissingWork {
  work: WorkId;
  title: string;
  authors: Author[];
  v: 1;
}

/** A picture that a kept work shows, by its address as the text has it; or why it is not here. */
export interface KeptPicture {
  work: WorkId;
  address: string;
  state: PictureState;
  /** The file as it was sent; null for every state but 'kept'. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** When it was asked for, in ms. */
  askedAt: number;
  v: 1;
}

export type Database = Dexie & {
  works: EntityTable<KeptWork, 'id'>;
  chapters: EntityTable<KeptChapters, 'work'>;
  texts: Table<StoredText, [WorkId, string]>;
  choices: EntityTable<KeptChoices, 'work'>;
  jobs: EntityTable<KeptJob, 'work'>;
  lists: EntityTable<ListJob & { v: 1 }, 'path'>;
  pace: EntityTable<KeptPace, 'id'>;
  news: EntityTable<KeptNews, 'work'>;
  missing: Table<MissingWork, WorkId>;
  removed: EntityTable<RemovedWork, 'id'>;
  meta: MetaTable;
  families: Table<KeptFamily, string>;
  pictures: Table<KeptPicture, [WorkId, string]>;
  unpacked: Table<UnpackedWork, WorkId>;
};

/** What can be fetched again is only named in the copy. Texts are too many to be counted whenever we open. */
export const watching: Guarding = {
  counted: ['works', 'removed', 'missing', 'chapters', 'choices'],
  copying: { works: nameOf, choices: whole, missing: whole },
};

function nameOf({ id, work }: Record<string, unknown>): unknown {
  const { title, authors } = Object(work) as Partial<Work>;
  return { work: id, title, authors, v: 1 };
}

/**
 * Opens a database of that name, or makes it. Changes of the schema only ever add; a row says by `v` how it is to
 * be read. Not `watched`: only to bring it back. Dexie passes the durability to every transaction.
 */
export function openDatabase(name: string, watched = true): Database {
  const database = new Dexie(name, {
    chromeTransactionDurability: 'default',
    // A cache of whole chapters would cost memory, and each reading of them a copy.
    cache: 'disabled',
  }) as Database;
  database.version(1).stores({
    works: 'id, sortTitle, keptAt, updatedOn',
    chapters: 'work',
    texts: '[work+text]',
    choices: 'work',
    jobs: 'work, order',
    pace: 'id',
    news: 'work',
  });
  database.version(2).stores({ meta: 'id', missing: 'work', removed: 'id, removedAt' });
  database.version(3).stores({ families: 'key' });
  database.version(4).stores({ pictures: '[work+address], [work+state]' });
  database.version(5).stores({ lists: 'path' });
  database.version(6).stores({ unpacked: 'work' });
  if (watched) guard(database, watching);
  return database;
}

/** The library of this browser profile. */
export const database = openDatabase('dogear');
