import { findObstacle, type Obstacle } from '@/ao3/find-obstacle';
import { recognisePage } from '@/ao3/recognise-page';
import { parseHtml } from '@/formats/parse-html';
import type { Fetched } from '@/model/fetched';
import type { Outcome, Trouble } from '@/model/job';
import { readRetryAfter } from './retry-after';
import type { Answered } from './settle-job';

/** A page that may be read, or what came in its place. */
export type Answer =
  | { kind: 'page'; page: Document; address: string; redirected: boolean }
  | { kind: 'none'; answered: Answered };

/**
 * Tells what an answer of AO3 is. A page is only what looks like AO3's own to its very end: any of the others may
 * come with status 200. `now` in ms.
 */
export function recogniseAnswer(fetched: Fetched, now: number): Answer {
  const { address, redirected, text } = fetched;
  const page = parseHtml(text);
  const answered = findOther(fetched, page, now);
  if (answered) return { kind: 'none', answered: { ...answered, redirected } };
  return { kind: 'page', page, address, redirected };
}

function findOther(
  { status, address, text, ...headers }: Fetched,
  page: Document,
  now: number,
): Answered | null {
  const retryAfter = readRetryAfter(headers.retryAfter, headers.date, now);
  const obstacle = findObstacle(page);
  if (headers.mitigated || obstacle?.kind === 'challenge') return challenge;
  if (status === 429 || (obstacle?.kind === 'busy' && obstacle.status === 429)) return busy(retryAfter);
  if (status >= 500) {
    return trouble(obstacle?.kind === 'maintenance' ? 'maintenance' : 'error', status, retryAfter);
  }
  if (!endsWhole(text)) return trouble('cut', status, retryAfter);
  if (recognisePage(address).kind === 'login') return well({ kind: 'login' });
  if (obstacle) return answeredBy(obstacle, status, retryAfter);
  if (status === 404 || status === 410) return well({ kind: 'gone' });
  return status < 200 || status > 299 ? trouble('error', status, retryAfter) : null;
}

/** AO3 closes every page; a proxy may write a comment behind it. */
const endsWhole = (text: string): boolean =>
  /<\/html>\s*(?:<!--[\s\S]{0,1000}?-->\s*)*$/i.test(text.slice(-4000));

function answeredBy(obstacle: Obstacle, status: number, retryAfter: number | null): Answered {
  switch (obstacle.kind) {
    case 'login':
    case 'expired':
      return well({ kind: 'login' });
    case 'forbidden':
      return well({ kind: 'forbidden' });
    case 'missing':
      return well({ kind: 'gone' });
    case 'unrevealed':
      return well({ kind: 'unrevealed' });
    case 'adult':
      // We said yes in the address; to ask again would not help.
      return well({ kind: 'changed', part: 'view_adult' });
    case 'maintenance':
      return trouble('maintenance', status, retryAfter);
    case 'cut':
      return trouble('cut', status, retryAfter);
    case 'busy':
    case 'error':
      return trouble('error', obstacle.status ?? status, retryAfter);
    case 'challenge':
    case 'foreign':
      // Whatever stands there in AO3's name: a human being should look at it.
      return challenge;
  }
}

const well = (outcome: Outcome): Answered => ({ told: { kind: 'well' }, outcome });
const busy = (retryAfter: number | null): Answered => ({
  told: { kind: 'busy', retryAfter },
  outcome: { kind: 'busy' },
});
const challenge: Answered = { told: { kind: 'challenge' }, outcome: { kind: 'challenge' } };

/** What comes of it where no proper answer came. `retryAfter` in ms. */
export function trouble(why: Trouble, status: number | null, retryAfter: number | null): Answered {
  return { told: { kind: 'trouble', retryAfter }, outcome: { kind: 'trouble', why, status } };
}
