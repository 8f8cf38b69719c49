import type { WorkId } from './ids';
import type { SeenWork } from './seen-work';
import type { ContentsEntry } from './work';

/** Fetch the entire work, or only ask the chapter index whether it has more chapters than are kept. */
export type Task = 'keep' | 'check';

/** What waits to be asked of AO3, or was. One work has one job, so that nothing is ever asked twice. */
export interface Job {
  work: WorkId;
  task: Task;
  /** As the page called it from which it was queued. */
  title: string;
  /** `asking`: a request is out, or was when whoever made it was killed. `done`: there is an outcome for good. */
  state: 'waiting' | 'asking' | 'done';
  /** The smaller comes first. */
  order: number;
  addedAt: number;
  /** How many tries have begun that AO3 did not answer properly. */
  attempt: number;
  /** No try before this time (ms). */
  notBefore: number;
  /** What the last try came to; null before the first. A waiting job may have one: why it waits. */
  outcome: Outcome | null;
  /** When that was, in ms. */
  endedAt: number | null;
  /**
   * The reader agreed that AO3 is asked with their log-in (cookies): once it has answered that it wants one
   * (`if-asked`), or now. Left out: they did not.
   */
  cookies?: 'if-asked' | 'now';
  /** It is fetched chapter by chapter, because the entire work did not come through in one piece. */
  byChapters?: ByChapters | null;
}

/** What is left of a work to be asked for, one chapter a request. */
export interface ByChapters {
  /** In reading order, without those that were kept before; null until AO3's list of the chapters was asked for. */
  left: Pick<ContentsEntry, 'id' | 'position'>[] | null;
  /** How many chapters AO3 lists; null as long as that is not known. */
  of: number | null;
  /** So many chapters in a row could not be had; left out: none. */
  missed?: number;
}

/** Whether it waits to be asked for, or is being asked for. */
export const isToCome = ({ state }: Pick<Job, 'state'>): boolean => state !== 'done';

/** How many requests so many works take, as far as one can know. */
export const countRequests = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, { byChapters }) => sum + (byChapters?.left?.length ?? 1), 0);

export type Outcome =
  /** In the library: new, with more chapters than before, or with other text or facts. `chapters` are kept of it now, with those that left AO3. */
  | { kind: 'kept'; what: 'new' | 'more' | 'changed'; chapters: number }
  /** Nothing was there that was not kept already. */
  | { kind: 'already-kept' }
  /** A check: how many chapters AO3 has that are not kept; 0 where only something else has changed. */
  | { kind: 'newer'; chapters: number }
  /** A check: chapters that are kept are there no longer, and there is no other. */
  | { kind: 'fewer' }
  | { kind: 'not-newer' }
  /** Only for readers who are logged in, and it was asked for without the reader's log-in. */
  | { kind: 'login' }
  /** The same, although it was asked for with it: they are logged out themselves. */
  | { kind: 'logged-out' }
  /** AO3 knows who asks, and says no. */
  | { kind: 'forbidden' }
  | { kind: 'gone' }
  | { kind: 'unrevealed' }
  /** AO3 asked us to wait. */
  | { kind: 'busy' }
  | { kind: 'challenge' }
  /** No proper answer. `status` is null where there was none at all. */
  | { kind: 'trouble'; why: Trouble; status: number | null }
  /** An answer that is not as we know AO3's pages, or a work that is not whole: the part that was missing. */
  | { kind: 'changed'; part: string }
  | { kind: 'cannot-write' }
  /** A mistake of ours. */
  | { kind: 'failed'; message: string };

/**
 * `error`: AO3 answered with an error. `maintenance`: it is down on purpose. `timeout`, `cut`: the answer did not
 * come to its end. `no-answer`: nothing came. `encoding`: it was no text that AO3 writes. `interrupted`: we were
 * killed while we waited for it.
 */
export type Trouble = 'error' | 'maintenance' | 'timeout' | 'cut' | 'no-answer' | 'encoding' | 'interrupted';

/** What the reader wants to be asked of AO3. `sure`: they were told that it is much, and said yes. */
export interface Queueing {
  works: SeenWork[];
  task: Task;
  sure: boolean;
}

/** More works than this wait only after a second yes. */
export const manyWorks = 25;
