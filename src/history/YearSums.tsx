import type { JSX } from 'preact';
import { date, number, t } from '@/i18n/app';
import type { Year } from './use-year';

const hourMs = 60 * 60_000;

/** A year in a few sentences. */
export function YearSums({ read }: { read: Year }): JSX.Element {
  const { words, ms, works, days, finished } = read;
  const most = days.reduce((most, day) => (day.words > most.words ? day : most));
  const sums = [
    t('yearWords', { count: Math.round(words) }),
    ...sayTime(ms),
    t('yearWorks', { count: works }),
    ...(finished > 0 ? [t('yearFinished', { count: finished })] : []),
    t('yearDays', { count: days.length }),
    t('yearMost', { words: number(Math.round(most.words)), day: date(most.day) }),
  ];
  return (
    <>
      <ul class="dg-sums">
        {sums.map((sum) => (
          <li key={sum}>{sum}</li>
        ))}
      </ul>
      <p class="dg-soft dg-small">{t('yearCounted')}</p>
    </>
  );
}

/** Whole hours, or minutes where it is less than one; nothing where it is not even that. */
function sayTime(ms: number): string[] {
  const [hours, minutes] = [Math.round(ms / hourMs), Math.round(ms / 60_000)];
  if (hours > 0) return [t('yearTime', { count: hours })];
  return minutes > 0 ? [t('yearTimeShort', { count: minutes })] : [];
}
