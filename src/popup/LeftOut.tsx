import type { JSX } from 'preact';
import { readPageRow } from '@/ao3/read-page-row';
import { t } from '@/i18n/app';
import type { ListedWorks } from '@/model/seen-work';

type Props = Omit<ListedWorks, 'works'> & {
  /** So many works of the page are kept as it shows them, wait already, or are for readers who are logged in. */
  kept?: number;
  waits?: number;
  locked?: number;
};

/** What of a list is not fetched, and why; nothing where it is all. */
export function LeftOut({ pagination, unrevealed, unread, ...counts }: Props): JSX.Element | null {
  const { kept = 0, waits = 0, locked = 0 } = counts;
  const { page, pages } = readPageRow(pagination);
  const said = [
    kept > 0 && t('keepListKept', { count: kept }),
    waits > 0 && t('keepListWaits', { count: waits }),
    locked > 0 && t('keepListLocked', { count: locked }),
    unrevealed > 0 && t('keepListHidden', { count: unrevealed }),
    unread > 0 && t('keepListUnread', { count: unread }),
    pages > 1 && t('keepListPage', { page, pages }),
  ].filter((each) => each !== false);
  if (said.length === 0) return null;
  return <p class="dg-soft dg-small">{said.join(' ')}</p>;
}
