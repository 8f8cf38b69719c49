const second = 1000;

/** The three ways of HTTP to write a moment; only the first is still in use. Nothing else is tried: engines take "-5" for a date. */
const httpDate =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

/**
 * How long (ms) the header `Retry-After` asks us to wait; null where it says nothing that makes sense. A moment is
 * compared with the server's own clock (its header `Date`) where that is given, because ours may be wrong.
 */
export function readRetryAfter(retryAfter: string | null, date: string | null, now: number): number | null {
  const asked = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * second;
  if (!httpDate.test(asked)) return null;
  const until = Date.parse(asked);
  const since = date !== null && httpDate.test(date.trim()) ? Date.parse(date) : now;
  return Number.isNaN(until) ? null : Math.max(0, until - since);
}
