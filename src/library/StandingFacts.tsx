import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { ownShelvesOf } from '@/model/standing';
import type { Stands } from './use-standings';

/** Where a work stands with the reader, among the facts of its line. */
export function StandingFacts({ stands }: { stands: Stands | null }): JSX.Element | null {
  if (stands === null) return null;
  const { standing, unread } = stands;
  const shelf = standing.shelf?.value.name ?? null;
  const rating = standing.rating?.value ?? null;
  return (
    <>
      {shelf !== null && <li class="dg-whole">{t(`shelf_${shelf}`)}</li>}
      {shelf === 'waiting' && unread > 0 && <li class="dg-part">{t('newSinceRead', { count: unread })}</li>}
      {ownShelvesOf(standing).map((name) => (
        <li key={name} dir="auto">
          {name}
        </li>
      ))}
      {rating !== null && (
        <li>
          <span aria-hidden="true">{'★'.repeat(rating)}</span>
          <span class="dg-unseen">{t('ratingOf', { stars: '', rating })}</span>
        </li>
      )}
      {standing.note?.value && <li>{t('hasNote')}</li>}
    </>
  );
}
