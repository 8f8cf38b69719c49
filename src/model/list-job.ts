import type { WorkId } from './ids';
import type { Job, Outcome } from './job';
import type { SeenWork } from './seen-work';

/**
 * A list of several pages whose works are to be kept. Its pages are asked for one by one, and the works of each join the
 * queue. One list has one of these.
 */
export interface ListJob
  extends Pick<Job, 'title' | 'state' | 'addedAt' | 'attempt' | 'notBefore' | 'endedAt'> {
  /** Its path and query on AO3, without the page: what tells it from other lists. */
  path: string;
  /** The pages that are still to be asked for; the first is next. */
  left: number[];
  /** How many pages AO3 says that it has. */
  pages: number;
  /** So many of them were to be read, with the one that the reader had before them. */
  wanted: number;
  /** The page that they had before them, and the works that they saw there: these joined the queue at once. */
  atHand: { page: number; works: WorkId[] };
  found: FoundInList;
  /** What the reader says of works for readers who are logged in: who runs the queue in Chrome cannot ask them. */
  restricted: 'never' | 'ask' | 'always';
  /** What the last try came to; null before the first, and where a page came and others are left. */
  outcome: ListOutcome | null;
}

/** What of a list was read so far, the page at hand included. */
export interface FoundInList {
  pages: number;
  /** Works that joined the queue, or were kept already. */
  works: number;
  /** Works that are not revealed yet, or that were not understood. */
  unrevealed: number;
  unread: number;
}

/** `listed`: every page that AO3 shows of it was read. */
export type ListOutcome = Outcome | { kind: 'listed' };

/** What the reader wants of a list, from one of its pages. `sure`: they were told that it is much, and said yes. */
export interface ListQueueing {
  path: string;
  title: string;
  page: number;
  pages: number;
  works: SeenWork[];
  unrevealed: number;
  unread: number;
  sure: boolean;
}

/** AO3 shows so many items on a page. */
export const worksPerPage = 20;

/** So many pages of a list are asked for at most: with their works that is more than two days' requests. */
export const pagesMost = 25;

/** The pages that are meant by "all": of a list that is longer than that, the one at hand and those behind it. */
export function pagesMeant(page: number, pages: number): number[] {
  const first = pages > pagesMost ? page : 1;
  const last = Math.min(pages, first + pagesMost - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How many works there may be on the pages that are meant by "all", those at hand included. */
export const mostWorks = ({ page, pages, works }: Pick<ListQueueing, 'page' | 'pages' | 'works'>): number =>
  works.length + (pagesMeant(page, pages).length - 1) * worksPerPage;

/** How many works may still come of lists, and how many requests these and their pages take, at most. */
export function countListed(lists: readonly Pick<ListJob, 'state' | 'left'>[]): {
  works: number;
  requests: number;
} {
  const pages = lists.reduce((sum, { state, left }) => sum + (state === 'done' ? 0 : left.length), 0);
  return { works: pages * worksPerPage, requests: pages * (1 + worksPerPage) };
}
