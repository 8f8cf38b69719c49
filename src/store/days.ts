import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { forgetFinishes } from './forget-finishes';
import { findForgottenDays, keepForgottenDays } from './forgotten-days';
import { findDevice, makeStamp } from './stamps';
import { type KeptDay, vault } from './vault';

/** How much was read of a work. `words` as AO3 counts them, `ms` with the text. */
export type Amount = Pick<KeptDay, 'words' | 'ms'>;

/** The day of a moment (ms) where the reader is: "YYYY-MM-DD". */
export function dayAt(now: number): string {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Adds to what was read of a work on the day of `now`. Inside a transaction of the vault that writes `days` and `clock`. */
export async function addToDay(work: WorkId, { words, ms }: Amount, now: number): Promise<void> {
  if (words <= 0 && ms <= 0) return;
  const [day, device] = [dayAt(now), await findDevice()];
  const before = await vault.days.get([day, work, device]);
  const since = (await findForgottenDays())[day];
  await vault.days.put({
    ...{ day, work, device, v: 1 },
    words: (before?.words ?? 0) + words,
    ms: (before?.ms ?? 0) + ms,
    ...(since && { since }),
  });
}

/** What was read on the days from the first to the last ("YYYY-MM-DD", both counted), in their order. */
export async function listDays(first: string, last: string): Promise<KeptDay[]> {
  return vault.days.where('[day+work+device]').between([first], [last, []], true, true).toArray();
}

/** The last days on which something was read, newest first, with how much in all. */
export async function listLastDays(limit: number): Promise<({ day: string; works: number } & Amount)[]> {
  const days = new Map<string, { day: string; seen: Set<WorkId> } & Amount>();
  await vault.days
    .orderBy('[day+work+device]')
    .reverse()
    .until(({ day }) => days.size >= limit && !days.has(day))
    .each(({ day, work, words, ms }) => {
      const sum = days.get(day) ?? { day, seen: new Set(), words: 0, ms: 0 };
      sum.seen.add(work);
      days.set(day, { ...sum, words: sum.words + words, ms: sum.ms + ms });
    });
  return [...days.values()].map(({ seen, ...day }) => ({ ...day, works: seen.size }));
}

/**
 * Forgets what was read and finished on a day, on whatever device, and writes down that it is forgotten, so that no copy from before
 * brings it back. Throws CannotWrite.
 */
export async function forgetDay(day: string): Promise<void> {
  const { days, standings, clock } = vault;
  await orCannotWrite(
    vault.transaction('rw', [days, standings, clock], async () => {
      await days.where('[day+work+device]').between([day], [day, []]).delete();
      const forgotten = { [day]: await makeStamp() };
      await forgetFinishes(forgotten);
      await keepForgottenDays(forgotten);
    }),
  );
}

/** The years in which something was read, newest first. */
export async function listYears(): Promise<number[]> {
  const years: number[] = [];
  let next = await vault.days.orderBy('[day+work+device]').reverse().first();
  while (next) {
    const year = next.day.slice(0, 4);
    years.push(Number(year));
    next = await vault.days
      .where('[day+work+device]')
      .below([`${year}-`])
      .reverse()
      .first();
  }
  return years;
}
