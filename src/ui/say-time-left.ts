import { t } from '@/i18n/app';
import { perLanguage } from './per-language';

const writing = (unit: 'minute' | 'hour') =>
  perLanguage((language) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }));
const minutesIn = writing('minute');
const hoursIn = writing('hour');

/** "About 25 min to read at your pace": in fives of minutes, from an hour on in halves of hours, from ten on in hours. */
export function sayTimeLeft(minutes: number): string {
  const rounded = Math.max(5, Math.round(minutes / 5) * 5);
  if (rounded < 60) return t('timeLeft', { time: minutesIn().format(rounded) });
  const hours = minutes / 60;
  const about = hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours);
  return t('timeLeft', { time: hoursIn().format(about) });
}
