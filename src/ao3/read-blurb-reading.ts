import type { Reading } from '@/model/blurb';
import { readCount } from './read-counts';
import { readDate } from './read-dates';
import { maybe, textOf } from './select';

/**
 * What the history says under a work: "Last visited: 15 Mar 2026 (Latest version.) Visited 7 times (Marked for
 * Later.)", or of a deleted one "(Deleted work, last visited 15 Mar 2026)". Null where nothing of that kind stands.
 */
export function readBlurbReading(user: Element | null): Reading | null {
  const viewed = user && maybe(user, ':scope > .viewed');
  if (!viewed) return null;
  const text = textOf(viewed);
  const [, date] = /last visited:? (\d{1,2} [A-Z][a-z]{2} \d{4})/i.exec(text) ?? [];
  const [, visits] = /\bVisited ([\d,]+) times\b/.exec(text) ?? [];
  const form = maybe(user, 'form[action*="/readings/"]')?.getAttribute('action') ?? '';
  const [, id] = /\/readings\/(\d+)/.exec(form) ?? [];
  return {
    id: id ? Number(id) : null,
    lastVisitedAt: date ? readDate(date) : null,
    visits: /\bVisited once\b/.test(text) ? 1 : visits ? readCount(visits) : null,
    state: readState(text),
    markedForLater: text.includes('(Marked for Later.)'),
    skip: text.includes('(Flagged to skip.)'),
  };
}

function readState(text: string): Reading['state'] {
  if (text.includes('(Latest version.)')) return 'latest';
  if (text.includes('(Minor edits')) return 'minor-edits';
  return text.includes('(Update available.)') ? 'update-available' : null;
}
