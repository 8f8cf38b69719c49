import { t } from '@/i18n/app';
import type { Drift } from '@/model/drift';

const kinds = {
  warnings: 'warning',
  categories: 'category',
  fandoms: 'fandom',
  relationships: 'relationship',
  characters: 'character',
  freeforms: 'freeform',
} as const;

/** What changed about one fact of a work, a sentence for what came and one for what went. */
export function sayDrift({ fact, added, removed }: Drift): string[] {
  const [before, after] = [removed.join(', '), added.join(', ')];
  if (fact === 'rating') return [t('driftRating', { before: before || t('unknown'), after })];
  if (fact === 'title') return [t('driftTitle', { before, after })];
  if (fact === 'authors') {
    return [t('driftAuthors', { before: before || t('anonymous'), after: after || t('anonymous') })];
  }
  const kind = kinds[fact];
  return [
    ...(added.length > 0
      ? [t('driftAdded', { kind: t(`${kind}Label`, { count: added.length }), names: after })]
      : []),
    ...(removed.length > 0
      ? [t('driftRemoved', { kind: t(`${kind}Label`, { count: removed.length }), names: before })]
      : []),
  ];
}
