/** How the archive feels today. Each is what AO3, nginx or Cloudflare does on a bad day (AO3.md §2.2, §10). */
export type Mood =
  | { kind: 'well' }
  /** Asks about adult content before every work, whatever its rating. */
  | { kind: 'adult' }
  /** Sends every work's reader to the login page. */
  | { kind: 'login' }
  /** 429: Cloudflare's page, or Rack::Attack's bare "Retry later". */
  | { kind: 'busy'; by: 'cloudflare' | 'archive'; retryAfter: number | 'date' | null }
  | { kind: 'error'; status: number }
  | { kind: 'maintenance' }
  /** Cloudflare's challenge: 403 with its header, or a page that says 200. */
  | { kind: 'challenge'; status: 403 | 200 }
  /** The body comes in pieces, over about so long. */
  | { kind: 'slow'; ms: number }
  /** The body comes up to these words at once, and the rest so much later. */
  | { kind: 'pause'; at: string; ms: number }
  /** The connection ends after so much of the body (0 to 1), without a word. */
  | { kind: 'cut'; after: number };

export interface MoodOf {
  mood: Mood;
  /** Only for these works; without it for every work. */
  works?: number[];
  /** Only where all of a work is asked for in one piece. */
  entire?: boolean;
  /** Passes after so many answers; without it it stays. */
  times?: number;
}

/** The mood of each work, the newest word first. */
export class Moods {
  #moods: MoodOf[] = [];

  set(mood: MoodOf): void {
    this.#moods.unshift({ ...mood });
  }

  /** Well again, everywhere. */
  clear(): void {
    this.#moods = [];
  }

  /** @param work the work that is asked for, or null for any other page; `entire`: all of it in one piece */
  next(work: number | null, entire = false): Mood {
    const found = this.#moods.find(
      (mood) => (!mood.works || (work !== null && mood.works.includes(work))) && (!mood.entire || entire),
    );
    if (!found) return { kind: 'well' };
    if (found.times !== undefined) {
      found.times -= 1;
      if (found.times <= 0) this.#moods = this.#moods.filter((other) => other !== found);
    }
    return found.mood;
  }
}
