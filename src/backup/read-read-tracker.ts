import * as v from 'valibot';
import type { ReadingShelf } from '@/model/standing';
import { findToolTime, findToolWork, readEntries, type ToolFact, type ToolFile } from './tool-fact';

const file = v.object({
  formatName: v.literal('dexie'),
  data: v.object({
    data: v.array(v.object({ tableName: v.string(), rows: v.array(v.unknown()) })),
  }),
});
const row = v.object({
  id: v.union([v.string(), v.number()]),
  finishedAt: v.nullish(v.number()),
  startedAt: v.nullish(v.number()),
  lastReadAt: v.nullish(v.number()),
  ignoredAt: v.nullish(v.number()),
  timesRead: v.nullish(v.number()),
  notes: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  finishedStatus: v.nullish(v.string()),
  readingStatus: v.nullish(v.string()),
});
type Row = v.InferOutput<typeof row>;

/** What each of its tables says of a work; the first was renamed to the second. */
const tables: Record<string, (row: Row) => ReadingShelf> = {
  readWorks: finishedShelf,
  finishedWorks: finishedShelf,
  inProgressWorks: ({ readingStatus }) => (readingStatus === 'waiting' ? 'waiting' : 'reading'),
  ignoredWorks: () => 'dropped',
};

/** "dormant": read to the end of what there is, of a work that may never go on. */
function finishedShelf({ finishedStatus }: Row): ReadingShelf {
  if (finishedStatus === 'dropped') return 'dropped';
  return finishedStatus === 'dormant' ? 'waiting' : 'finished';
}

/** The export of ao3-read-tracker (0nis/ao3-read-tracker, src/types/works.d.ts): its database as dexie-export-import writes it. */
export function readReadTracker(json: unknown): ToolFile | null {
  const { success, output } = v.safeParse(file, json);
  if (!success || !output.data.data.some(({ tableName }) => Object.hasOwn(tables, tableName))) return null;
  const read = output.data.data.flatMap(({ tableName, rows }) => {
    const shelfOf = Object.hasOwn(tables, tableName) ? tables[tableName] : undefined;
    return shelfOf ? [readEntries(rows, (entry) => readRow(entry, shelfOf))] : [];
  });
  return {
    from: 'read-tracker',
    facts: read.flatMap(({ facts }) => facts),
    odd: read.flatMap(({ odd }) => odd),
  };
}

function readRow(entry: unknown, shelfOf: (row: Row) => ReadingShelf): ToolFact[] | null {
  const { success, output } = v.safeParse(row, entry);
  const work = success ? findToolWork(output.id) : null;
  return success && work !== null ? [{ work, ...factOf(output, shelfOf) }] : null;
}

function factOf(row: Row, shelfOf: (row: Row) => ReadingShelf): Omit<ToolFact, 'work'> {
  const shelf = shelfOf(row);
  const finishedAt = findToolTime(row.finishedAt);
  const times = row.timesRead ?? 0;
  const note = row.notes ?? row.reason ?? '';
  return {
    at: finishedAt ?? findToolTime(row.lastReadAt ?? row.startedAt ?? row.ignoredAt),
    shelf,
    ...(shelf === 'finished' && finishedAt !== null && { finishedAt }),
    ...(Number.isInteger(times) && times > 0 && { timesRead: Math.min(times, 9_999) }),
    ...(note !== '' && { note }),
  };
}
