import type { Fetched } from '@/model/fetched';
import type { Ask } from '@/saving/ask-archive';
import { NotFetched } from '@/saving/polite-fetch';
import { answer, type Reply, workAsked } from '../archive/answer';
import { answerMood } from '../archive/answer-mood';
import type { Mood } from '../archive/mood';
import { type MoodOf, Moods } from '../archive/mood';
import { Shelf } from '../archive/shelf';

const origin = 'https://archiveofourown.org';

/** The stand-in archive without a network between: it answers at once, and writes down what it was asked. */
export class NearArchive {
  readonly shelf = new Shelf();
  readonly moods = new Moods();
  readonly asked: { path: string; at: number; cookies: boolean }[] = [];
  /** Whether the reader is logged in: whoever asks with cookies is then known. */
  loggedIn = true;

  setMood(mood: MoodOf): void {
    this.moods.set(mood);
  }

  /** As polite-fetch asks. */
  readonly ask: Ask = async (path, { cookies } = { cookies: false }) => {
    const request = this.#request(path, cookies);
    const mood = this.moods.next(workAsked(request, this.shelf), request.query.has('view_full_work'));
    if (mood.kind === 'slow') throw new NotFetched('timeout', 200);
    let at = path;
    let reply = this.#reply(at, mood, cookies);
    // As a browser follows wherever AO3 leads.
    while (typeof reply.headers.location === 'string') {
      at = reply.headers.location;
      reply = this.#reply(at, mood, cookies);
    }
    return { ...fetched(reply, at, mood), redirected: at !== path };
  };

  #reply(path: string, mood: Mood, cookies: boolean): Reply {
    this.asked.push({ path, at: Date.now(), cookies });
    return (
      answerMood(mood) ?? answer(this.#request(path, cookies), { shelf: this.shelf, stored: null, mood })
    );
  }

  #request(path: string, cookies: boolean) {
    const url = new URL(path, origin);
    const form = new URLSearchParams();
    return {
      method: 'GET',
      path: url.pathname,
      query: url.searchParams,
      cookies: new Map(cookies && this.loggedIn ? loggedIn : []),
      form,
    };
  }
}

const loggedIn = [
  ['user_credentials', '1'],
  ['_otwarchive_session', 'reader'],
] as const;

function fetched({ status, headers, body }: Reply, path: string, mood: Mood): Fetched {
  const text = String(body);
  const header = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    status,
    address: new URL(path, origin).href,
    redirected: false,
    mitigated: header('cf-mitigated') === 'challenge',
    retryAfter: header('retry-after'),
    date: null,
    // A browser that does not mind that the body is too short.
    text: mood.kind === 'cut' ? text.slice(0, text.length * mood.after) : text,
  };
}

/** What polite-fetch would bring of a page with this text. */
export function page(text: string, given: Partial<Fetched> = {}): Fetched {
  return {
    ...{ status: 200, address: `${origin}/works/1`, redirected: false, mitigated: false },
    ...{ retryAfter: null, date: null, text },
    ...given,
  };
}
