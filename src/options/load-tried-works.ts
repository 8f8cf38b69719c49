import type { Facts } from '@/model/facts';
import { blankMark } from '@/model/mark';
import { findMarks } from '@/store/marks';
import { listSeen } from '@/store/seen';

/** The works on which rules are tried, the last seen first, each with what the reader did with it. */
export async function loadTriedWorks(): Promise<Facts[]> {
  const seen = await listSeen();
  // Where the library cannot be opened, rules about it cannot be told.
  const marks = await findMarks(seen.map(({ work }) => work)).catch(() => null);
  const markOf = marks && new Map(marks.map((mark) => [mark.work, mark]));
  return seen.map(({ seenAt: _seenAt, v: _v, ...facts }) => ({
    ...facts,
    // Until November 2026 none was remembered as if it were not told.
    summaryHtml: facts.summaryHtml ?? '',
    mark: markOf && (markOf.get(facts.work) ?? blankMark(facts.work)),
  }));
}
