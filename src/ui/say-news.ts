import { t } from '@/i18n/app';

/** What AO3 has of a work beyond what is kept (`News` of store/news). */
export function sayNews({ chapters }: { chapters: number }): string {
  if (chapters === 0) return t('newsOther');
  return chapters > 0 ? t('newsChapters', { count: chapters }) : t('newsFewer', { count: -chapters });
}
