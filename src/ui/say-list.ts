import { t } from '@/i18n/app';
import type { ListJob, ListOutcome } from '@/model/list-job';
import { sayOutcome } from './say-outcome';
import { timeOf } from './time-of';

/** How far the reading of a list is, or what came of it. `now` in ms. */
export function sayList(list: ListJob, now: number): string {
  const { state, outcome, left, pages, notBefore } = list;
  const [page = pages] = left;
  if (state === 'done') {
    return outcome?.kind === 'listed'
      ? sayRead(list)
      : [outcome && sayListOutcome(outcome), t('listStopped', { page, pages })].filter(Boolean).join(' ');
  }
  const said = [t(state === 'asking' ? 'listAsking' : 'listNext', { page, pages })];
  if (state === 'waiting' && outcome !== null) {
    said.push(sayListOutcome(outcome));
    if (notBefore > now) said.push(t('againAt', { time: timeOf(notBefore, now) }));
  }
  return said.join(' ');
}

/** What was read of it, and what of it was left out. */
function sayRead({ found, wanted }: ListJob): string {
  const { pages, works, unrevealed, unread } = found;
  return [
    t('listRead', { count: works, pages }),
    pages < wanted && t('listFewer', { count: wanted - pages }),
    unrevealed > 0 && t('keepListHidden', { count: unrevealed }),
    unread > 0 && t('keepListUnread', { count: unread }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is said of a work otherwise: that there is no such page, who may see it, and that it was not understood. */
function sayListOutcome(outcome: ListOutcome): string {
  switch (outcome.kind) {
    case 'listed':
      return '';
    case 'gone':
      return t('listGone');
    case 'login':
      return t('listLogin');
    case 'changed':
      return t('listChanged', { part: outcome.part });
    case 'failed':
      return t('listFailed', { error: outcome.message });
    default:
      return sayOutcome(outcome);
  }
}
