import { t } from '@/i18n/app';
import type { Outcome, Trouble } from '@/model/job';
import { sayNews } from './say-news';

const troubles = {
  error: 'troubleError',
  maintenance: 'obstacleMaintenance',
  timeout: 'troubleTimeout',
  cut: 'troubleCut',
  'no-answer': 'troubleNoAnswer',
  encoding: 'troubleEncoding',
  interrupted: 'troubleInterrupted',
} as const satisfies Record<Trouble, string>;

/** What came of asking AO3 for a work, in one sentence. */
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'kept':
      return t(outcome.what === 'new' ? 'outcomeKept' : 'outcomeUpdated', { count: outcome.chapters });
    case 'already-kept':
      return t('outcomeAlreadyKept');
    case 'newer':
      return sayNews(outcome);
    case 'fewer':
      return t('outcomeFewer');
    case 'not-newer':
      return t('outcomeNotNewer');
    case 'login':
      return t('outcomeLogin');
    case 'logged-out':
      return t('outcomeLoggedOut');
    case 'forbidden':
      return t('outcomeForbidden');
    case 'gone':
      return t('outcomeGone');
    case 'unrevealed':
      return t('obstacleUnrevealed');
    case 'busy':
      return t('outcomeBusy');
    case 'challenge':
      return t('outcomeChallenge');
    case 'trouble':
      return outcome.status === null || outcome.status < 400
        ? t(troubles[outcome.why])
        : t('troubleNumbered', { said: t(troubles[outcome.why]), status: String(outcome.status) });
    case 'changed':
      return t('outcomeChanged', { part: outcome.part });
    case 'cannot-write':
      return t('cannotWrite');
    case 'failed':
      return t('outcomeFailed', { error: outcome.message });
  }
}
