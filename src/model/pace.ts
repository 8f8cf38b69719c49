/**
 * How fast Dogear may ask AO3, as far as it depends on what has happened so far. It lies in the database, so that
 * nothing is forgotten when the browser is killed. All times in ms.
 */
export interface Pace {
  /** No request before this. */
  nextAt: number;
  /**
   * Why not: the usual gap, the reader's own reading, AO3's wish (429), that it did not answer properly, or that it
   * wanted to see a human being more than once.
   */
  waitingFor: 'gap' | 'reader' | 'busy' | 'trouble' | 'challenge';
  /** When each request of the last 24 hours was made. */
  askedAt: number[];
  /** When AO3 said in the last 24 hours that we were too fast (429). */
  busyAt: number[];
  /** How many requests in a row were not answered properly. */
  failures: number;
  /** How many times in a row Cloudflare wanted to see a human being. Rows from before that was counted lack it. */
  challenges?: number;
  /** Until then the reader has allowed twice as many requests a day. */
  moreUntil: number;
  stopped: Stop | null;
}

/** As it is before the first request. */
export const freshPace: Pace = {
  nextAt: 0,
  waitingFor: 'gap',
  askedAt: [],
  busyAt: [],
  failures: 0,
  moreUntil: 0,
  stopped: null,
};

/**
 * Why nothing at all is asked until the reader says so. `reader`: they paused it. `challenge`: Cloudflare wants to
 * see a human being. `busy`: AO3 said three times in a day that we are too fast, or to come back in more than a day. `cannot-write`: what is fetched cannot be kept.
 */
export type Stop = 'reader' | 'challenge' | 'busy' | 'cannot-write';
