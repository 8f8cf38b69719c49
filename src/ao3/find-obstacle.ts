import type { ChapterId, WorkId } from '@/model/ids';
import type { Collection } from '@/model/work';
import { absoluteAddress, readArchiveUrl } from './addresses';
import { findDownload } from './find-download';
import { findMain } from './find-main';
import { readCollections } from './read-collections';
import { recogniseWork } from './recognise-work';
import { all, childrenOf, hasClass, maybe, textOf } from './select';

/** What stands on a page in the place of what its address promised. */
export type Obstacle =
  /** The question whether one wants to see adult content; `continueUrl` says yes. */
  | { kind: 'adult'; work: WorkId | null; chapter: ChapterId | null; continueUrl: string }
  /** Only for registered users, or (`restricted` false) AO3 wants to know who is asking. */
  | { kind: 'login'; restricted: boolean; work: WorkId | null; chapter: ChapterId | null }
  /** A logged-in reader was sent away: hidden by a moderator, or somebody else's draft. */
  | { kind: 'forbidden' }
  /** Part of a challenge that is not revealed yet, in these collections. */
  | { kind: 'unrevealed'; collections: Collection[] }
  | { kind: 'missing' }
  /** Later it will work: too many requests, or AO3 under load. `status` as the page itself says it. */
  | { kind: 'busy'; status: number }
  /** Cloudflare wants to see a human being: nothing is to be asked again without one. */
  | { kind: 'challenge' }
  | { kind: 'maintenance' }
  /** Logged out in the meantime. */
  | { kind: 'expired' }
  | { kind: 'error'; status: number | null }
  /** The page ends in the middle of the work's text. */
  | { kind: 'cut' }
  /** No page of AO3's. */
  | { kind: 'foreign' };

/** Statuses after which the same request may succeed in a while. 445 is AO3's own, for heavy traffic. */
const busy = new Set([408, 429, 445, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530, 1015]);

/**
 * What keeps a reader of this page from its content, or null where nothing does. It is told from markup alone: each
 * of these also comes with status 200 from some cache or saved file.
 */
export function findObstacle(page: Document): Obstacle | null {
  const main = findMain(page);
  if (!main) return findDownload(page) ? null : findOutside(page);

  // Of AO3's own names for its pages, these are all behind which something can be that was not asked for.
  const is = (...names: string[]) => names.some((name) => main.classList.contains(name));
  if (is('errors')) return readError(main);
  if (is('sessions-new')) return readLogin(main);
  if (is('works-show', 'chapters-show')) return maybe(page, '#workskin') ? findCut(page) : findGate(main);
  return is('users-show', 'pseuds-show') && isTurnedAway(main) ? { kind: 'forbidden' } : null;
}

function findGate(main: HTMLElement): Obstacle | null {
  const proceed = childrenOf(main, 'actions')
    .map((actions) => maybe(actions, 'a[href*="view_adult=true"]'))
    .find(Boolean);
  const continueUrl = proceed && absoluteAddress(proceed.getAttribute('href') ?? '');
  if (continueUrl) return { kind: 'adult', ...readTarget(continueUrl), continueUrl };

  const notice = childrenOf(main, 'notice').find(isSecret);
  return notice ? { kind: 'unrevealed', collections: readCollections(notice) } : null;
}

/** "This work is part of an ongoing challenge and will be revealed soon! You can find details here: COLLECTION". */
function isSecret(notice: Element): boolean {
  return /will be revealed soon/.test(textOf(notice)) || maybe(notice, 'a[href*="/collections/"]') !== null;
}

/** Something always follows a work: comments, and the foot of the page. */
function findCut(page: Document): Obstacle | null {
  return maybe(page, '#feedback, #footer') ? null : { kind: 'cut' };
}

function readLogin(main: HTMLElement): Obstacle {
  const restricted = /only available to registered users/.test(textOf(maybe(main, '#signin')));
  // AO3 keeps where the reader wanted to go in the address of the form (since 2024 or so).
  const form = maybe(main, 'form[action*="return_to="]')?.getAttribute('action') ?? '';
  const wanted = readArchiveUrl(absoluteAddress(form) ?? '')?.searchParams.get('return_to');
  return { kind: 'login', restricted, ...readTarget(wanted ?? '') };
}

/** The work or chapter to which a link leads. */
function readTarget(href: string): { work: WorkId | null; chapter: ChapterId | null } {
  const page = recogniseWork(absoluteAddress(href) ?? '');
  if (page?.kind === 'work') return { work: page.work, chapter: page.chapter };
  return { work: null, chapter: page?.kind === 'chapter' ? page.chapter : null };
}

function isTurnedAway(main: HTMLElement): boolean {
  return childrenOf(main, 'flash').some(
    (flash) => hasClass(flash, 'error') && /permission to access/.test(textOf(flash)),
  );
}

/** `#main.system.errors.error-404`, by AO3 itself or by the server in front of it. */
function readError(main: HTMLElement): Obstacle {
  const [code = ''] = [...main.classList].flatMap((name) => /^error-(\w.*)$/.exec(name)?.[1] ?? []);
  if (code === '404') return { kind: 'missing' };
  if (code === 'auth_error') return { kind: 'expired' };
  if (code === 'timeout_error') return { kind: 'busy', status: 504 };
  if (code.endsWith('maintenance')) return { kind: 'maintenance' };
  return byStatus(code);
}

/** Pages without AO3's frame: Cloudflare's in front of it, its one-line answer to haste, and everybody else's. */
function findOutside(page: Document): Obstacle {
  const title = page.title.trim();
  if (textOf(page.body) === 'Retry later') return { kind: 'busy', status: 429 };
  if (/^(Shields are up!|Just a moment\.\.\.)/.test(title) || hasChallenge(page))
    return { kind: 'challenge' };
  if (/^You're clicking too fast!/.test(title)) return { kind: 'busy', status: 429 };

  const details = maybe(page, '#cf-error-details');
  if (!details) return { kind: 'foreign' };
  const [, code = ''] =
    /error(?: code)?:? (\d{3,4})(?!\d)/i.exec(textOf(details)) ?? /\| (\d{3}): /.exec(title) ?? [];
  return byStatus(code);
}

/** Every page of AO3 carries a script from cdn-cgi/challenge-platform; only a challenge sets these options. */
function hasChallenge(page: Document): boolean {
  return all(page, 'script:not([src])').some((script) => script.textContent.includes('_cf_chl_opt'));
}

function byStatus(code: string): Obstacle {
  const status = /^\d{3,4}$/.test(code) ? Number(code) : null;
  return status !== null && busy.has(status) ? { kind: 'busy', status } : { kind: 'error', status };
}
