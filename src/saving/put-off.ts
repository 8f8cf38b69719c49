import type { Job, Outcome } from '@/model/job';
import type { Pace } from '@/model/pace';
import type { PaceNumbers, Told } from './pace';

/** That AO3 is busy or wants to see a human being, or that nothing could be written, is no try. Null where it was one. */
export function putOff(
  told: Told,
  { attempt }: Pick<Job, 'attempt'>,
  { nextAt }: Pace,
  now: number,
): (Pick<Job, 'attempt' | 'notBefore'> & { state: 'waiting' }) | null {
  if (told.kind !== 'busy' && told.kind !== 'challenge' && told.kind !== 'cannot-write') return null;
  return { state: 'waiting', attempt: attempt - 1, notBefore: told.kind === 'busy' ? nextAt : now };
}

/** Whoever asked was killed. It counts as a try, so that what kills us every time is not asked for without end. */
export function whenKilled(
  { attempt }: Pick<Job, 'attempt'>,
  now: number,
  { tries }: PaceNumbers,
): { state: 'waiting' | 'done'; outcome: Outcome; endedAt: number } {
  return {
    state: attempt < tries ? 'waiting' : 'done',
    outcome: { kind: 'trouble', why: 'interrupted', status: null },
    endedAt: now,
  };
}
