const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as AO3 prints it, made into "YYYY-MM-DD". AO3 has three forms: "2013-01-11" (works, the chapter index,
 * series), "11 Jan 2013" (blurbs, bookmarks, history) and "Fri 11 Jan 2013 03:42AM UTC" (comments). Null for
 * anything else, such as the "3 days" of other archives that run the same software, and for 31 February.
 */
export function readDate(text: string): string | null {
  const [, isoYear, isoMonth, isoDay] = /^\s*\(?(\d{4})-(\d\d)-(\d\d)\)?\s*$/.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return dateOf(isoYear, Number(isoMonth), Number(isoDay));

  const [, day, month, year] =
    /^\s*(?:[A-Z][a-z]{2}\s+)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})(?:\s+\d\d:\d\d\s*[AP]M\b.*)?\s*$/.exec(
      text,
    ) ?? [];
  if (day && month && year) return dateOf(year, months.indexOf(month) + 1, Number(day));
  return null;
}

function dateOf(year: string, month: number, day: number): string | null {
  const at = new Date(Date.UTC(Number(year), month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
