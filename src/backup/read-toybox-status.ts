import * as v from 'valibot';
import { findToolTime, findToolWork, readEntries, type ToolFact, type ToolFile } from './tool-fact';

const sections = v.object({ workStatus: v.array(v.unknown()) });
const envelope = v.object({
  format: v.picklist(['ao3-toys-backup', 'readers-toybox-backup']),
  data: sections,
});
const status = v.object({
  workId: v.union([v.string(), v.number()]),
  last_visited_at: v.nullish(v.string()),
  last_chapter: v.nullish(v.number()),
  highest_chapter: v.nullish(v.number()),
  ignored: v.optional(v.boolean(), false),
});

/**
 * The backup of AO3 Toybox (Eden7600/ao3-toys, src/common/backup.ts), with its envelope or from before there was one.
 * It tells which chapters were opened and never that a work is over, so that what was read is being read.
 */
export function readToyboxStatus(json: unknown): ToolFile | null {
  const wrapped = v.safeParse(envelope, json);
  const plain = wrapped.success ? null : v.safeParse(sections, json);
  const rows = wrapped.success
    ? wrapped.output.data.workStatus
    : plain?.success
      ? plain.output.workStatus
      : null;
  if (rows === null) return null;
  return { from: 'toybox', ...readEntries(rows, readStatus) };
}

/** No facts: it was seen, and neither opened nor hidden. */
function readStatus(row: unknown): ToolFact[] | null {
  const { success, output } = v.safeParse(status, row);
  const work = success ? findToolWork(output.workId) : null;
  if (!success || work === null) return null;
  const at = findToolTime(output.last_visited_at);
  const chapter = output.highest_chapter ?? output.last_chapter ?? null;
  if (output.ignored) return [{ work, at, shelf: 'dropped' }];
  return chapter === null ? [] : [{ work, at, shelf: 'reading' }];
}
