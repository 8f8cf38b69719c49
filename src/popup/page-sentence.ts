import { t } from '@/i18n/app';
import type { PageDescription } from '@/messages/list';

/** What stands where the work would be, and what to do about it, by `Obstacle['kind']`. */
const obstacles = {
  adult: 'obstacleAdult',
  login: 'obstacleLogin',
  forbidden: 'obstacleForbidden',
  unrevealed: 'obstacleUnrevealed',
  missing: 'obstacleMissing',
  busy: 'obstacleBusy',
  challenge: 'obstacleChallenge',
  maintenance: 'obstacleMaintenance',
  expired: 'obstacleExpired',
  error: 'obstacleError',
  cut: 'obstacleCut',
  foreign: 'obstacleForeign',
} as const;

/** Pages that show several works, by `Page['kind']`. */
const lists: ReadonlySet<string> = new Set([
  'listing',
  'bookmarks',
  'readings',
  'series',
  'subscriptions',
  'search',
]);

/** What the page is, in one sentence, for a page whose text cannot be kept. */
export function pageSentence({ kind, obstacle, changed }: PageDescription): string {
  if (changed !== null) return t('pageChanged', { part: changed });
  if (obstacle !== null) {
    const known = Object.entries(obstacles).find(([kind]) => kind === obstacle);
    return t(known?.[1] ?? 'obstacleError');
  }
  if (kind === 'chapter-index') return t('pageIsIndex');
  return lists.has(kind) ? t('pageIsList') : t('pageIsOther');
}
