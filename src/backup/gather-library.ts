import { Dexie, type Table } from 'dexie';
import type { WorkId } from '@/model/ids';
import { findText } from '@/store/chapters';
import { database } from '@/store/database';
import { findForgottenDays } from '@/store/forgotten-days';
import { vault } from '@/store/vault';
import type { BackupCounts } from './backup-head';
import { packPicture } from './pack-picture';
import type { BackupRow, KeptSetup } from './parse-rows';
import type { BackupContent } from './write-backup';

/**
 * How much of the library a backup holds. What no request can bring back is in all of them, and what is known of each
 * kept work; 'irreplaceable' adds the texts of works that AO3 no longer shows, 'everything' all texts.
 */
export const extents = ['facts', 'irreplaceable', 'everything'] as const;
export type BackupExtent = (typeof extents)[number];

/** Rows that are read at once. */
const pageSize = 500;

/** The library as it is to be backed up. Its rows are read when their turn comes. */
export async function gatherLibrary(
  extent: BackupExtent,
  { app, setup, now }: { app: string; setup: KeptSetup; now: number },
): Promise<BackupContent> {
  return {
    head: { format: 'dogear-backup', formatVersion: 1, app, madeAt: now, counts: await countLibrary() },
    groups: groups(extent, setup),
  };
}

export async function countLibrary(): Promise<BackupCounts> {
  const [works, standings, places, days] = await Promise.all([
    database.works.count(),
    vault.standings.count(),
    vault.places.count(),
    vault.days.count(),
  ]);
  return { works, standings, places, days };
}

async function* groups(extent: BackupExtent, setup: KeptSetup): BackupContent['groups'] {
  yield { topic: 'setup', rows: of({ kind: 'setup', row: setup }) };
  // Standings first: they tell what the reader forgot.
  yield { topic: 'standings', rows: rowsOf(vault.standings, (row) => ({ kind: 'standing', row })) };
  yield { topic: 'places', rows: rowsOf(vault.places, (row) => ({ kind: 'place', row })) };
  yield { topic: 'known', rows: rowsOf(vault.known, (row) => ({ kind: 'known', row })) };
  // Before the days themselves, as the standings are before all that they forget.
  const forgotten = await findForgottenDays();
  if (Object.keys(forgotten).length > 0) {
    yield { topic: 'forgotten-days', rows: of({ kind: 'forgotten-days', row: forgotten }) };
  }
  yield { topic: 'days', rows: rowsOf(vault.days, (row) => ({ kind: 'day', row })) };
  yield { topic: 'families', rows: rowsOf(database.families, (row) => ({ kind: 'family', row })) };
  yield {
    topic: 'missing',
    rows: rowsOf(database.missing, (row) => ({ kind: 'missing', row })),
  };
  for (const id of await database.works.orderBy('id').primaryKeys()) {
    yield { topic: `works/${id}`, rows: rowsOfWork(id, extent) };
  }
}

async function* of(row: BackupRow): AsyncGenerator<BackupRow> {
  yield row;
}

/** All rows of a table, by their keys, a page at a time: no transaction stays open while a page is written. */
async function* rowsOf<Row, Key>(
  table: Table<Row, Key>,
  asRow: (row: Row) => BackupRow,
): AsyncGenerator<BackupRow> {
  let after: unknown = Dexie.minKey;
  while (true) {
    const page = table.where(':id').above(after).limit(pageSize);
    const [rows, keys] = await table.db.transaction('r', table, () =>
      Promise.all([page.toArray(), page.primaryKeys()]),
    );
    yield* rows.map(asRow);
    if (rows.length < pageSize) return;
    after = keys.at(-1);
  }
}

async function* rowsOfWork(id: WorkId, extent: BackupExtent): AsyncGenerator<BackupRow> {
  const { works, chapters, choices, pictures } = database;
  const [work, list, chosen] = await database.transaction('r', works, chapters, choices, () =>
    Promise.all([works.get(id), chapters.get(id), choices.get(id)]),
  );
  if (!work || !list) return;
  yield { kind: 'work', row: work };
  yield { kind: 'chapters', row: list };
  if (chosen) yield { kind: 'choices', row: chosen };
  if (extent === 'facts' || (extent === 'irreplaceable' && !work.absence)) return;
  for (const key of Object.keys(list.stamps)) {
    const html = await findText(id, key);
    if (html !== null) yield { kind: 'text', row: { work: id, text: key, html, v: 1 } };
  }
  const shown = await pictures
    .where('[work+address]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .primaryKeys();
  for (const key of shown) {
    const picture = await pictures.get(key);
    if (picture) yield { kind: 'picture', row: packPicture(picture) };
  }
}
