import type { Pace, Stop } from '@/model/pace';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The numbers of RELIABILITY.md §3.3, at about one eighth of what AO3 allows each address on the internet. */
export const paceNumbers = {
  /** From the start of one request to the start of the next, at least, and by chance up to so much more. */
  gap: 6 * second,
  gapMore: 4 * second,
  /** After the reader opened a page of AO3: the limit counts their requests with ours. */
  readerFirst: 10 * second,
  /** After a 429 at least so long; so long if it does not say. */
  busyLeast: 60 * second,
  busyUnsaid: 300 * second,
  /** So many 429 in a day, or being told to wait longer than a day, and the queue stops. */
  busyMost: 3,
  /**
   * After the second challenge in a row so long, after each more twice as long, up to a day: what passes the check is
   * a cookie of the reader's, and we ask without.
   */
  challengeAgain: hour,
  /** Back-off: a random time up to the first, then twice and twice that, up to the last. */
  backOff: 30 * second,
  backOffMost: 30 * minute,
  /** Tries of one job, of which so many are for the entire work where that is too long to come through. */
  tries: 4,
  entireTries: 2,
  /** Requests in a day. */
  dayMost: 200,
} as const;
export type PaceNumbers = { readonly [Name in keyof typeof paceNumbers]: number };

/** What an answer means for the pace. `retryAfter` in ms; null where AO3 does not say. */
export type Told =
  | { kind: 'well' }
  | { kind: 'busy'; retryAfter: number | null }
  | { kind: 'trouble'; retryAfter: number | null }
  | { kind: 'challenge' }
  | { kind: 'cannot-write' };

/**
 * When the next request may be made, or never until the reader says so (`stopped`; `challenge-again`: it was not the
 * first in a row). `budget`: the day's requests are used up, and it goes on by itself.
 */
export type Leave =
  | { kind: 'at'; at: number; because: Pace['waitingFor'] | 'budget' }
  | { kind: 'stopped'; because: Stop | 'challenge-again' };

export function nextLeave(pace: Pace, now: number, numbers: PaceNumbers = paceNumbers): Leave {
  const { askedAt, nextAt, stopped, waitingFor, moreUntil, challenges = 0 } = forget(pace, now);
  if (stopped === 'challenge' && challenges > 1) return { kind: 'stopped', because: 'challenge-again' };
  if (stopped !== null) return { kind: 'stopped', because: stopped };
  const most = mostPerDay(moreUntil, now, numbers);
  const freed = askedAt.length < most ? 0 : (askedAt.at(-most) ?? 0) + day;
  return freed > nextAt
    ? { kind: 'at', at: freed, because: 'budget' }
    : { kind: 'at', at: nextAt, because: waitingFor };
}

/** Whether AO3 said to wait, or the day's requests are used up: then nothing is offered that would ask it. */
export const isHeldUp = (leave: Leave, now: number): boolean =>
  leave.kind === 'stopped' || (leave.at > now && leave.because !== 'gap' && leave.because !== 'reader');

/** A request is made now. The next one has its time from the start of this one. `chance` is 0 to 1. */
export function whenAsked(pace: Pace, now: number, chance: number, numbers: PaceNumbers = paceNumbers): Pace {
  const known = forget(pace, now);
  return {
    ...known,
    askedAt: [...known.askedAt, now],
    nextAt: Math.max(known.nextAt, now + gapOf(known, chance, numbers)),
    waitingFor: 'gap',
  };
}

/** An answer came, or did not come. `chance` is 0 to 1. */
export function whenTold(
  pace: Pace,
  told: Told,
  now: number,
  chance: number,
  numbers: PaceNumbers = paceNumbers,
): Pace {
  const known = forget(pace, now);
  if (told.kind === 'well') return { ...known, failures: 0, challenges: 0 };
  if (told.kind === 'challenge') return whenChallenged(known, now, numbers);
  if (told.kind === 'cannot-write') return { ...known, stopped: told.kind };

  const failures = known.failures + (told.kind === 'trouble' ? 1 : 0);
  const asked = told.retryAfter ?? 0;
  const wait =
    told.kind === 'busy'
      ? Math.max(told.retryAfter ?? numbers.busyUnsaid, numbers.busyLeast)
      : Math.max(asked, backOffAfter(failures, chance, numbers));
  const busyAt = told.kind === 'busy' ? [...known.busyAt, now] : known.busyAt;
  const tooMuch = wait > day || (told.kind === 'busy' && busyAt.length >= numbers.busyMost);
  return {
    ...known,
    busyAt,
    failures,
    nextAt: Math.max(known.nextAt, now + Math.min(wait, day)),
    waitingFor: told.kind,
    stopped: tooMuch ? (known.stopped ?? 'busy') : known.stopped,
  };
}

/** The pace after an answer. `redirected`: AO3 led on to another page, which was a second request. `now` in ms, `chance` 0 to 1. */
export function paceAfter(
  pace: Pace,
  { told, redirected }: { told: Told; redirected?: boolean | undefined },
  now: number,
  chance: number,
  numbers: PaceNumbers,
): Pace {
  const asking = redirected ? whenAsked(pace, now, chance, numbers) : pace;
  return whenTold(asking, told, now, chance, numbers);
}

/** Whoever resumes is not led straight into the next challenge: from the second in a row on there is a wait behind it. */
function whenChallenged(known: Pace, now: number, { challengeAgain }: PaceNumbers): Pace {
  const challenges = (known.challenges ?? 0) + 1;
  const stopped = { ...known, challenges, stopped: 'challenge' } as const;
  if (challenges < 2) return stopped;
  const wait = Math.min(challengeAgain * 2 ** (challenges - 2), day);
  return { ...stopped, nextAt: Math.max(known.nextAt, now + wait), waitingFor: 'challenge' };
}

/** How long (ms) to wait after so many failures in a row (1 or more), with full jitter: `chance` is 0 to 1. */
export function backOffAfter(failures: number, chance: number, numbers: PaceNumbers = paceNumbers): number {
  return Math.round(chance * Math.min(numbers.backOffMost, numbers.backOff * 2 ** (failures - 1)));
}

/** The reader opened a page of AO3 now. */
export function whenReaderAsked(pace: Pace, now: number, numbers: PaceNumbers = paceNumbers): Pace {
  const nextAt = now + numbers.readerFirst;
  return nextAt <= pace.nextAt ? pace : { ...pace, nextAt, waitingFor: 'reader' };
}

/** The reader paused the queue, or lets it go on. That AO3 asked us to wait holds all the same. */
export const whenPaused = (pace: Pace): Pace => ({ ...pace, stopped: pace.stopped ?? 'reader' });
export const whenResumed = (pace: Pace): Pace => ({ ...pace, stopped: null });

/** The reader allows as many requests again, for a day. */
export const whenMoreAllowed = (pace: Pace, now: number): Pace => ({ ...pace, moreUntil: now + day });

/**
 * How long (ms) so many requests will take from now at this pace, if AO3 answers all of them; null where nobody can say,
 * because nothing is asked until the reader resumes.
 */
export function estimateMs(
  pace: Pace,
  requests: number,
  now: number,
  numbers: PaceNumbers = paceNumbers,
): number | null {
  let after = pace;
  let at = now;
  for (let left = requests; left > 0; left -= 1) {
    // A wait may outlast what the reader allowed beyond the day's requests, so that another follows.
    for (let leave = nextLeave(after, at, numbers); ; leave = nextLeave(after, at, numbers)) {
      if (leave.kind === 'stopped') return null;
      if (leave.at <= at) break;
      at = leave.at;
    }
    after = whenAsked(after, at, 0.5, numbers);
  }
  return requests === 0 ? 0 : after.nextAt - now;
}

/** How many requests AO3 has had from us in the last 24 hours, and how many it may have. */
export function countToday(
  pace: Pace,
  now: number,
  numbers: PaceNumbers = paceNumbers,
): { count: number; most: number } {
  const { askedAt, moreUntil } = forget(pace, now);
  return { count: askedAt.length, most: mostPerDay(moreUntil, now, numbers) };
}

const mostPerDay = (moreUntil: number, now: number, { dayMost }: PaceNumbers): number =>
  dayMost * (now < moreUntil ? 2 : 1);

/** Twice as long for each 429 of the last day. */
function gapOf({ busyAt }: Pace, chance: number, { gap, gapMore }: PaceNumbers): number {
  return Math.round(gap + chance * gapMore) * 2 ** busyAt.length;
}

/**
 * Drops what is more than a day ago. Where the computer's clock was put back, times lie in the future: no wait is
 * ever longer than a day.
 */
function forget(pace: Pace, now: number): Pace {
  const recent = (times: number[]) => times.filter((at) => at > now - day).map((at) => Math.min(at, now));
  return {
    ...pace,
    nextAt: Math.min(pace.nextAt, now + day),
    askedAt: recent(pace.askedAt),
    busyAt: recent(pace.busyAt),
    moreUntil: Math.min(pace.moreUntil, now + day),
  };
}
