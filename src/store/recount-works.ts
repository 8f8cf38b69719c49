import type { Table } from 'dexie';
import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { countChapters } from './count-chapters';
import { database, type KeptChapters, type KeptWork, type RemovedWork } from './database';
import { rememberWhole } from './remember-whole';

/** At so many works at once: their chapters are some kilobytes each. */
const batch = 100;

/**
 * Counts the chapters of all works anew, those of removed ones too, because the rows may be of a Dogear that counted
 * otherwise. Loads no text, and writes those rows alone that say something else now. Throws CannotWrite.
 */
export async function recountWorks(): Promise<void> {
  await recountAll(database.table<KeptWork, WorkId>('works'));
  await recountAll(database.table<RemovedWork, WorkId>('removed'));
}

async function recountAll<Row extends KeptWork>(table: Table<Row, WorkId>): Promise<void> {
  const ids = await table.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += batch) {
    const wrong = await findWrong(table, ids.slice(at, at + batch));
    if (wrong.length === 0) continue;
    await orCannotWrite(
      database.transaction('rw', table, database.chapters, async () => {
        // Somebody may have kept one of them meanwhile.
        const rows = await findWrong(
          table,
          wrong.map(({ id }) => id),
        );
        await table.bulkPut(rows);
      }),
    );
  }
}

/** Those of the works whose rows say something else than their chapters, as they should be. */
async function findWrong<Row extends KeptWork>(table: Table<Row, WorkId>, ids: WorkId[]): Promise<Row[]> {
  const [rows, chapters] = await Promise.all([table.bulkGet(ids), database.chapters.bulkGet(ids)]);
  return rows.flatMap((row, at) => {
    const kept = chapters[at];
    if (!row || !kept) return [];
    const right = recount(row, kept);
    const isRight = countKeys.every((key) => row[key] === right[key]);
    return isRight ? [] : [right];
  });
}

const countKeys = ['chaptersKept', 'chaptersGone', 'shrunk', 'wasWhole'] as const;

function recount<Row extends KeptWork>(row: Row, chapters: KeptChapters): Row {
  const { ...bare } = row;
  delete bare.chaptersGone;
  delete bare.shrunk;
  return rememberWhole({ ...bare, ...countChapters(chapters) }, chapters, [row]);
}
