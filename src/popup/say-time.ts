import { t } from '@/i18n/app';

/** How long something takes, for somebody who decides whether to begin it. `ms`: of a minute at least one is said. */
export function sayTime(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? t('minutes', { count: minutes }) : t('hours', { count: Math.round(minutes / 60) });
}
