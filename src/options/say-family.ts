import { date, t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import type { KeptFamily } from '@/store/database';
import { dayOf } from '@/ui/day-of';

/** How many names of each kind are known of a tag, or which tag AO3 uses in its place. */
export const sayNames = ({ synonymOf, synonyms, subtags, metatags }: TagFamily): string =>
  synonymOf === null
    ? [
        t('familySynonyms', { count: synonyms.length }),
        t('familySubtags', { count: subtags.length }),
        t('familyMetatags', { count: metatags.length }),
      ].join(', ')
    : t('familyOther', { tag: synonymOf });

/** The same, and since when it is known. */
export const sayFamily = (family: KeptFamily): string =>
  `${sayNames(family)}. ${t('familyLearnedOn', { day: date(dayOf(family.learnedAt)) })}`;
