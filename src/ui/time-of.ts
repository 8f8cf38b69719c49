import { perLanguage } from './per-language';

const clock = perLanguage((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
const dayAndClock = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }),
);

/** The reader's own time of a moment near `now` (ms): "2:20 PM", with the day of the week if it is not today. */
export function timeOf(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return (isToday ? clock() : dayAndClock()).format(at);
}
