import { t } from '@/i18n/app';
import type { Place } from '@/model/place';

/** "chapter 5, 40 %"; of a work in one piece "40 %". */
export function sayWhere({ chapter, position, fraction }: Place): string {
  const percent = Math.floor(fraction * 100);
  const inOne = chapter === null && position === 1;
  return inOne ? t('placeInOne', { percent }) : t('placeIn', { position, percent });
}
