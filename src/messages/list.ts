import type { Absent } from '@/model/absent';
import type { SeenFacts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import type { Fetched, NoAnswer } from '@/model/fetched';
import type { ChapterId, WorkId } from '@/model/ids';
import type { Queueing } from '@/model/job';
import type { Kept } from '@/model/kept';
import type { KnownFacts } from '@/model/known-work';
import type { ListQueueing } from '@/model/list-job';
import type { Series } from '@/model/listing';
import type { Mark } from '@/model/mark';
import type { OwnEntry } from '@/model/own-entry';
import type { Picked } from '@/model/picked';
import type { PictureAsked, PictureState } from '@/model/picture';
import type { Place } from '@/model/place';
import type { Action } from '@/model/rule';
import type { ListedWorks, VisitedWork } from '@/model/seen-work';
import type { ReadingShelf, Saying } from '@/model/standing';
import type { Stretch } from '@/model/stretch';
import type { Taken } from '@/model/take-over';
import type { JudgedWork, Lifted, Lifting, RulesHere, SeriesMet } from '@/model/telling';
import type { Chapter, View, WorkReading, WorkShown } from '@/model/work';

/**
 * Every message there is, and nothing else is answered: who may send it, what it carries, what comes back.
 * Content scripts ask the background; our own pages ask the background or the content script of a tab. There is no
 * message "the library changed": our pages see the database change by themselves.
 */
export interface Messages {
  /** How much of these works is kept (at most 200 of them). Works that are not kept are left out of the answer. */
  findKept: { carries: WorkId[]; answers: KeptMark[] };
  /** The kept work that a chapter is of; null where none is. */
  findWorkOfChapter: { carries: ChapterId; answers: WorkId | null };
  /** What the reader knows of the works of a list (at most 200). Works of which there is nothing to say are left out. */
  findMarks: { carries: WorkId[]; answers: Mark[] };
  /** What the page in this tab is, as far as Dogear understands it. */
  describePage: { carries: null; answers: PageDescription };
  /** Keeps the work in this tab because the reader asked for it. */
  keepPage: { carries: null; answers: Kept };
  /** Turns us off (true) or on again on the page in this tab, or only asks (null). True: we are off there. */
  turnPage: { carries: boolean | null; answers: boolean };
  /** Which works the list in this tab shows; null where something else stands there. */
  listWorks: { carries: null; answers: ListedWorks | null };
  /** Which of the reader's rules the page in this tab meets. */
  listMet: { carries: null; answers: RulesHere };
  /** Which of them the series in this tab meets by its own facts. Nobody answers where there is none. */
  listSeriesMet: { carries: null; answers: SeriesMet };
  /** Lets the reader choose, in this tab, what to make a rule about. */
  pickRule: { carries: null; answers: null };
  /** What the reader's rules say of the work on this page. */
  judgeWork: { carries: WorkShown; answers: JudgedWork };
  /** The same of the series on this page. */
  judgeSeries: { carries: Series; answers: JudgedWork };
  /** The reader has seen what the author added to a kept work. */
  putDriftAway: { carries: WorkId[]; answers: null };
  /** Lifts rules, or takes that back. */
  liftRules: { carries: Lifting; answers: Lifted };
  /** The rule that would be made of what the reader pressed. */
  draftRule: { carries: RuleAsked; answers: RuleDraft };
  /** Adds it to the reader's rules. Answers how the other names of its tag are offered; null: there are none to ask for. */
  addRule: { carries: RuleAsked; answers: string | null };
  /** Opens the options where AO3 can be asked for them, because the reader wants that. */
  openNames: { carries: RuleAsked; answers: null };
  /** Takes it away again, if no other came after it; else says that it did not. Empty: it is gone. */
  undoRule: { carries: RuleAsked; answers: string };
  /** The reader opened a page of AO3, which says this of works. */
  tellVisit: { carries: VisitedWork[]; answers: null };
  /** What the list on this page says of its works, for trying rules on them. */
  tellSeen: { carries: SeenFacts[]; answers: null };
  /** A tag's page showed its family. True: it is remembered. */
  tellFamily: { carries: TagFamily; answers: boolean };
  /** A page of AO3 said that it does not show this work. */
  tellAbsence: { carries: Absent; answers: null };
  /** Opens the copy of a work in a tab of its own, because the reader asked for it. */
  openCopy: { carries: CopyAsked; answers: null };
  /** Where the reader is in a work. */
  findPlace: { carries: WorkId; answers: PlaceAnswer };
  /** What the reader read of the work on this page, and where they are now. */
  keepPlace: { carries: Stretch; answers: null };
  /** On which shelf a work stands. */
  findShelf: { carries: WorkId; answers: ShelfHere };
  /** Puts the work on this page on a shelf, because the reader chose it. */
  keepShelf: { carries: ShelfChosen; answers: ShelfHere };
  /** What a list of the reader's own on AO3 says, to be taken over as far as they want it. Answers what was new. */
  takeOver: { carries: OwnEntry[]; answers: Taken[] };
  /** Gives that back. */
  giveBack: { carries: Taken[]; answers: null };
  /** Puts works into the queue because the reader asked for it. */
  queueWorks: { carries: Queueing; answers: null };
  /** The same of a list with all its pages. */
  queueList: { carries: ListQueueing; answers: null };
  /** Asks AO3 for the page at a path because the reader asked for it. Whose turn it is, our page has found out. */
  fetchPage: { carries: string; answers: Fetched | NoAnswer };
  /** Asks for a picture of a kept work because the reader asked for it, and keeps it. */
  fetchPicture: { carries: PictureAsked; answers: PictureState };
  /** The queue is another than it was: something may have to be done, or has been. */
  queueChanged: { carries: null; answers: null };
}

/** Who may send what. Our own pages are those at our own origin; a content script is one on an AO3 page. */
export const senders: Record<keyof Messages, 'content or own page' | 'own page'> = {
  findKept: 'content or own page',
  findWorkOfChapter: 'content or own page',
  findMarks: 'content or own page',
  describePage: 'own page',
  keepPage: 'own page',
  turnPage: 'own page',
  listWorks: 'own page',
  listMet: 'own page',
  listSeriesMet: 'own page',
  pickRule: 'own page',
  judgeWork: 'content or own page',
  judgeSeries: 'content or own page',
  putDriftAway: 'content or own page',
  liftRules: 'content or own page',
  draftRule: 'content or own page',
  addRule: 'content or own page',
  openNames: 'content or own page',
  undoRule: 'content or own page',
  tellVisit: 'content or own page',
  tellSeen: 'content or own page',
  tellFamily: 'content or own page',
  tellAbsence: 'content or own page',
  openCopy: 'content or own page',
  findPlace: 'content or own page',
  keepPlace: 'content or own page',
  findShelf: 'content or own page',
  keepShelf: 'content or own page',
  takeOver: 'content or own page',
  giveBack: 'content or own page',
  queueWorks: 'own page',
  queueList: 'own page',
  fetchPage: 'own page',
  fetchPicture: 'own page',
  queueChanged: 'own page',
};

export interface PlaceAnswer {
  /** Null where they never were in it, or where it was forgotten. */
  place: Place | null;
  /** False where the reader does not want to be followed in this work. */
  followed: boolean;
}

/** `byHand`: the reader chose it; else their reading put it there. */
export interface ShelfHere {
  name: ReadingShelf | null;
  byHand: boolean;
}

export interface ShelfChosen {
  work: WorkId;
  facts: KnownFacts;
  saying: Extract<Saying, { kind: 'shelf' | 'shelf-by-reading' }>;
}

export interface CopyAsked {
  work: WorkId;
  /** Where the reader wanted to go in it; null: nowhere in particular. */
  chapter: ChapterId | null;
}

/** What the reader pressed on a page, and what is to be done with works that have it. */
export interface RuleAsked {
  picked: Picked;
  action: Action;
}

/** A rule that is not made yet: as a sentence, and what else it could do, in words. */
export interface RuleDraft {
  sentence: string;
  actions: { action: Action; label: string }[];
}

export interface KeptMark {
  work: WorkId;
  chaptersKept: number;
}

export interface PageDescription {
  /** `Page['kind']` of ao3/recognise-page: 'work', 'listing', 'elsewhere' … */
  kind: string;
  /** `Obstacle['kind']` of ao3/find-obstacle: what stands there instead of the work; null if nothing does. */
  obstacle: string | null;
  /** The work whose text is on this page; null where there is none, or where it could not be read. */
  work: { id: WorkId; view: View; facts: KnownFacts } | null;
  /** Where AO3's page is not as we know it: the part that was not understood. */
  changed: string | null;
}

/**
 * A reading is too large for one message: to write 6 MB of chapters as JSON would hold up the tab. It goes over a
 * port of this name, the facts first and then the chapters a few at a time, as they are read. The background puts
 * it together and keeps it at the end, in one piece; if the port closes before, it is dropped.
 */
export const readingPort = 'keepReading';

export type ReadingPiece =
  /** `asked`: the reader pressed "Keep"; false where the page is kept because every work that is opened is. */
  | { kind: 'facts'; reading: WorkReading; asked: boolean }
  | { kind: 'chapters'; chapters: Chapter[] }
  | { kind: 'end' };

/** An error does not survive the way between contexts; its kind and its words do. */
export type Answer<Carried> =
  | { ok: true; answer: Carried }
  | { ok: false; code: FailureCode; message: string };

/**
 * `refused`: not a message that its sender may send. `changed`: AO3's page is not as we know it. `obstacle`: there
 * is no work on it. `cannot-write`: storage failed. `failed`: a mistake of ours.
 */
export type FailureCode = 'cannot-write' | 'changed' | 'obstacle' | 'refused' | 'failed';
