import type { Standing } from './standing';

/** What has to be known to tell whether the end of a work, where the reader is now, is that of a reading. */
export interface AtEnd {
  /** When they were at the end of a reading last, in ms; null: never. */
  finishedAt: number | null;
  /** How long the work is, as AO3 counts; null: unknown. */
  words: number | null;
  /** How much of it was read on the days after that one. */
  readSince: number;
}

/**
 * Whether a complete work was read once more. The first time, to come to its end is enough: it may have been read
 * elsewhere. After that at least half of its words must have been read on later days, so that neither a look at the last
 * chapter nor an epilogue that came since counts as a reading.
 */
export function isReadAgain({ finishedAt, words, readSince }: AtEnd): boolean {
  return finishedAt === null || (words !== null && words > 0 && readSince * 2 >= words);
}

/**
 * How often a work was read: what the reader, or another tool, said of it, and each time that it was finished since. The
 * first time is one on however many devices the end was reached for the first time, and any other is one a day, so that
 * two libraries that are joined count no reading twice.
 */
export function timesRead({ timesRead, finishes }: Pick<Standing, 'timesRead' | 'finishes'>): number {
  const since = timesRead?.at ?? '';
  return (timesRead?.value ?? 0) + Object.values(finishes ?? {}).filter((at) => at > since).length;
}
