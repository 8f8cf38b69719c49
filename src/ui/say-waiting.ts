import { t } from '@/i18n/app';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';

/** How many works wait, and how many lists whose works are still to come; '' where nothing does. */
export function sayWaiting(works: readonly Job[], lists: readonly ListJob[]): string {
  const said: string[] = [];
  if (lists.length > 0) said.push(t('listsWaiting', { count: lists.length }));
  if (works.length > 0) said.push(t('worksWaiting', { count: works.length }));
  return said.join(' ');
}
