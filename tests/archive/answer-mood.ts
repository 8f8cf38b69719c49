import type { Reply } from './answer';
import type { Mood } from './mood';
import { writeChallenge, writeOriginError, writeStaticError, writeTooFast } from './outage-pages';

/** What comes back in place of the page, or null where the page itself comes (however slowly). */
export function answerMood(mood: Mood): Reply | null {
  const html = (body: string, status: number, headers: Record<string, string> = {}): Reply => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body,
  });

  switch (mood.kind) {
    case 'busy': {
      const headers = retryAfter(mood.retryAfter);
      if (mood.by === 'cloudflare') return html(writeTooFast(), 429, headers);
      return { status: 429, headers: { 'content-type': 'text/plain', ...headers }, body: 'Retry later\n' };
    }
    case 'error':
      // Cloudflare has its own numbers for an origin that does not answer.
      return html(
        mood.status >= 520 ? writeOriginError(mood.status) : writeStaticError(mood.status),
        mood.status,
      );
    case 'maintenance':
      return html(writeStaticError(503, true), 503);
    case 'challenge':
      return html(writeChallenge(), mood.status, mood.status === 403 ? { 'cf-mitigated': 'challenge' } : {});
    default:
      return null;
  }
}

/** Seconds, a date a minute from now, or nothing at all: all three occur. */
function retryAfter(wanted: number | 'date' | null): Record<string, string> {
  if (wanted === null) return {};
  return { 'retry-after': wanted === 'date' ? new Date(Date.now() + 60_000).toUTCString() : String(wanted) };
}
