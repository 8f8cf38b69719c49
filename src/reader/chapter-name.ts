import { t } from '@/i18n/app';
import type { Entry } from './list-entries';

/** "Chapter 3: The Sea"; for a chapter that left AO3 its title alone, because its number went with it. */
export function chapterName({ position, title, state }: Entry): string {
  if (state === 'gone') return title ?? t('goneChapter');
  return title === null ? t('chapterNumber', { position }) : t('chapterTitled', { position, title });
}
