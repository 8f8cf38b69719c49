import type { ChapterHead } from '@/store/arrange-chapters';

/** One of the texts that a chapter has had. */
export interface Version {
  text: string;
  /** 1 is the oldest. */
  number: number;
  /** When AO3 was last seen with it, in ms. */
  seenAt: number;
}

/** Every text that was seen of a chapter, the newest first; none where none is kept. */
export function listVersions({ text, asOf, newest, revisions }: ChapterHead): Version[] {
  if (text === null) return [];
  const all = [{ text, asOf: asOf ?? 0 }, ...revisions];
  // Of two of the same moment, that which counts as the newest comes first.
  all.sort((a, b) => b.asOf - a.asOf || Number(b.text === newest) - Number(a.text === newest));
  return all.map(({ text, asOf }, index) => ({ text, number: all.length - index, seenAt: asOf }));
}
