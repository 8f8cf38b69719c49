import { t } from '@/i18n/app';
import type { Pace, Stop } from '@/model/pace';
import { timeOf } from './time-of';

type Stopped = Stop | 'challenge-again';

const stops = {
  reader: 'stoppedReader',
  challenge: 'stoppedChallenge',
  'challenge-again': 'stoppedChallengeAgain',
  busy: 'stoppedBusy',
  'cannot-write': 'stoppedCannotWrite',
} as const satisfies Record<Stopped, string>;

const waits = {
  gap: 'waitsGap',
  reader: 'waitsReader',
  busy: 'waitsBusy',
  trouble: 'waitsTrouble',
  challenge: 'waitsChallenge',
  budget: 'waitsBudget',
} as const satisfies Record<Pace['waitingFor'] | 'budget', string>;

/** When AO3 is asked next, and why not sooner; or why not at all. `now` in ms. */
export function sayLeave(
  leave: { kind: 'at'; at: number; because: keyof typeof waits } | { kind: 'stopped'; because: Stopped },
  now: number,
): string {
  if (leave.kind === 'stopped') return t(stops[leave.because]);
  // A time of day would be over before it is read.
  const when = leave.at - now < 60_000 ? t('nextSoon') : t('nextAt', { time: timeOf(leave.at, now) });
  return `${when} ${t(waits[leave.because])}`;
}
