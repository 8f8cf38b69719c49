import type { WorkId } from '@/model/ids';
import type { KeptDay } from '@/store/vault';

/** What was read on a day: words as AO3 counts them, in all and by work, the most first. */
export interface DayRead {
  /** "YYYY-MM-DD" */
  day: string;
  words: number;
  works: { work: WorkId; words: number }[];
}

export interface FandomRead {
  /** Null: of its works nobody remembers the fandoms. */
  name: string | null;
  words: number;
  works: number;
}

/** A year of reading, as it was recorded. */
export interface Review {
  words: number;
  /** With the text, in ms. */
  ms: number;
  works: number;
  /** Newest first. */
  days: DayRead[];
  /** Words read, January first. */
  months: number[];
  /** The most words first. A work counts for each of its fandoms. */
  fandoms: FandomRead[];
}

/** Sums up what was read in one year, on however many devices. `fandomsOf`: of the works of which they are known. */
export function reviewYear(
  rows: readonly KeptDay[],
  fandomsOf: ReadonlyMap<WorkId, readonly string[]>,
): Review {
  const days = new Map<string, Map<WorkId, number>>();
  const works = new Map<WorkId, number>();
  const months = new Array<number>(12).fill(0);
  let [words, ms] = [0, 0];
  for (const row of rows) {
    const day = days.get(row.day) ?? new Map<WorkId, number>();
    days.set(row.day, add(day, row.work, row.words));
    add(works, row.work, row.words);
    const month = Number(row.day.slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + row.words;
    words += row.words;
    ms += row.ms;
  }
  return {
    ...{ words, ms, works: works.size, months },
    days: [...days]
      .map(([day, read]) => sumUp(day, read))
      .sort((one, other) => (one.day < other.day ? 1 : -1)),
    fandoms: sumFandoms(works, fandomsOf),
  };
}

function sumUp(day: string, read: ReadonlyMap<WorkId, number>): DayRead {
  const works = [...read].map(([work, words]) => ({ work, words })).sort(mostWords);
  return { day, words: works.reduce((sum, { words }) => sum + words, 0), works };
}

function sumFandoms(
  read: ReadonlyMap<WorkId, number>,
  fandomsOf: ReadonlyMap<WorkId, readonly string[]>,
): FandomRead[] {
  const words = new Map<string | null, number>();
  const works = new Map<string | null, number>();
  for (const [work, amount] of read) {
    const names = fandomsOf.get(work) ?? [];
    for (const name of names.length > 0 ? new Set(names) : [null]) {
      add(words, name, amount);
      add(works, name, 1);
    }
  }
  return [...words].map(([name, words]) => ({ name, words, works: works.get(name) ?? 0 })).sort(mostWords);
}

const mostWords = (one: { words: number }, other: { words: number }): number => other.words - one.words;

function add<Key>(sums: Map<Key, number>, key: Key, amount: number): Map<Key, number> {
  return sums.set(key, (sums.get(key) ?? 0) + amount);
}
