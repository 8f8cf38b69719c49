import type { JSX } from 'preact';
import { date, language, t } from '@/i18n/app';
import { Figure } from './Figure';
import type { Review } from './review-year';

const monthAs = (month: 'long' | 'narrow'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language(), { month, timeZone: 'UTC' });
const dayMs = 24 * 60 * 60 * 1000;

/** A year, by its months and by its days. */
export function YearFigures({ year, review }: { year: number; review: Review }): JSX.Element {
  const starts = review.months.map((_, month) => new Date(Date.UTC(year, month)));
  const [long, narrow] = [monthAs('long'), monthAs('narrow')];
  const letters = starts.map((start) => narrow.format(start));
  const words = new Map(review.days.map(({ day, words }) => [day, words]));
  const days = daysOf(year);
  // As a number it would be written "2,026".
  const name = String(year);
  return (
    <>
      <Figure
        title={t('wordsByMonth', { year: name })}
        column={t('columnMonth')}
        bars={starts.map((start, month) => ({
          name: long.format(start),
          words: review.months[month] ?? 0,
        }))}
        ticks={new Map(letters.map((letter, month) => [month, letter]))}
        file={`dogear-${year}-months`}
      />
      <Figure
        title={t('wordsByDay', { year: name })}
        column={t('columnDay')}
        bars={days.map((day) => ({ name: date(day), words: words.get(day) ?? 0 }))}
        ticks={new Map(starts.map((start, month) => [days.indexOf(isoDay(start)), letters[month] ?? '']))}
        file={`dogear-${year}-days`}
      />
    </>
  );
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += dayMs) days.push(isoDay(new Date(at)));
  return days;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
