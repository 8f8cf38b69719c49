import { date, t } from '@/i18n/app';
import type { KeptFamily } from '@/store/database';
import { dayOf } from '@/ui/day-of';

/** What is known of a family, and since when. */
export function sayFamily({ synonymOf, synonyms, subtags, metatags, learnedAt }: KeptFamily): string {
  const said =
    synonymOf === null
      ? [
          t('familySynonyms', { count: synonyms.length }),
          t('familySubtags', { count: subtags.length }),
          t('familyMetatags', { count: metatags.length }),
        ].join(', ')
      : t('familyOther', { tag: synonymOf });
  return `${said}. ${t('familyLearnedOn', { day: date(dayOf(learnedAt)) })}`;
}
