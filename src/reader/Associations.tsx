import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { RelatedWork, Work } from '@/model/work';
import { bylineOf } from '@/ui/byline-of';

/** Whether `Associations` has anything to say. */
export function hasAssociations({ gifts, translations, translationOf, inspiredBy }: Work): boolean {
  return gifts.length + translations.length + translationOf.length + inspiredBy.length > 0;
}

/** Whom a work is for and what it came from, where AO3 says it: above the notes. */
export function Associations({ work }: { work: Work }): JSX.Element {
  return (
    <ul class="dg-associations">
      {work.gifts.length > 0 && (
        <li>{t('giftFor', { names: work.gifts.map(({ name }) => name).join(', ') })}</li>
      )}
      {relations('translations', work.translations)}
      {relations('translationOf', work.translationOf)}
      {relations('inspiredBy', work.inspiredBy)}
    </ul>
  );
}

/** "Works inspired by this one", which AO3 lists after the last chapter. */
export function InspiredWorks({ works }: { works: readonly RelatedWork[] }): JSX.Element | null {
  if (works.length === 0) return null;
  return (
    <section class="dg-stack">
      <h2>{t('inspiredWorks')}</h2>
      <ul class="dg-associations">{relations('inspiredWork', works)}</ul>
    </section>
  );
}

type Relation = 'translations' | 'translationOf' | 'inspiredBy' | 'inspiredWork';

function relations(relation: Relation, works: readonly RelatedWork[]): JSX.Element[] {
  return works.map((work, index) => (
    <li key={`${relation}${index}`}>
      {relation !== 'inspiredWork' && `${t(relation, { language: work.language ?? '' })} `}
      {work.url === null ? (
        (work.title ?? t('unnamedWork'))
      ) : (
        <a href={work.url} target="_blank" rel="noopener noreferrer">
          {work.restricted ? t('restrictedWork') : (work.title ?? t('unnamedWork'))}
        </a>
      )}
      {work.authors.length > 0 && ` ${t('by', { authors: bylineOf(work.authors) })}`}
    </li>
  ));
}
