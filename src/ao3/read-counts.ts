/** How many chapters are posted, and how many are planned; null for a work whose end is open. */
export interface ChapterCount {
  posted: number;
  planned: number | null;
}

/**
 * A number as AO3 prints it: "73654" (until 2023) or "73,654". Null for anything else, an empty text included:
 * AO3 leaves the words of some old works empty.
 */
export function readCount(text: string): number | null {
  const digits = text.trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(digits)) return null;
  const count = Number(digits.replaceAll(',', ''));
  return Number.isSafeInteger(count) ? count : null;
}

/** "3/9" or "1,234/?". Null for anything else. */
export function readChapterCount(text: string): ChapterCount | null {
  const [, before, after] = /^\s*([\d,]+)\s*\/\s*([\d,]+|\?)\s*$/.exec(text) ?? [];
  if (before === undefined || after === undefined) return null;
  const posted = readCount(before);
  const planned = after === '?' ? null : readCount(after);
  if (posted === null || (planned === null && after !== '?')) return null;
  return { posted, planned };
}
