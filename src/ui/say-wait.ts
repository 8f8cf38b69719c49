import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import { sayOutcome } from './say-outcome';
import { timeOf } from './time-of';

/** How far a work is that comes chapter by chapter, and why a work waits longer than its turn; '' for most. `now` in ms. */
export function sayWait({ outcome, notBefore, state, byChapters }: Job, now: number): string {
  const [next] = byChapters?.left ?? [];
  const said: string[] = [];
  if (byChapters && !next) said.push(t('inPieces'));
  if (next) said.push(t('chapterOf', { position: next.position, count: byChapters?.of ?? next.position }));
  if (state === 'waiting' && outcome !== null) {
    said.push(sayOutcome(outcome));
    if (notBefore > now) said.push(t('againAt', { time: timeOf(notBefore, now) }));
  }
  return said.join(' ');
}
