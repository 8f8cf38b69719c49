import { Dexie } from 'dexie';
import type { WorkId } from '@/model/ids';
import { database } from './database';
import { htmlOf } from './pack-text';

/**
 * Texts of a work by their keys, as AO3 served them, packed or not. Those that are not there are left out, and those
 * that were packed and are damaged. Not within a transaction.
 */
export async function findTexts(work: WorkId, keys: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(keys)].map((key): [WorkId, string] => [work, key]);
  const rows = (await database.texts.bulkGet(wanted)).filter((row) => row !== undefined);
  const htmls = await Promise.all(rows.map(htmlOf));
  const texts = new Map<string, string>();
  for (const [at, { text }] of rows.entries()) {
    const html = htmls[at] ?? null;
    if (html !== null) texts.set(text, html);
  }
  return texts;
}

/** The keys of all texts of a work that are there. Loads none of them. */
export async function listTexts(work: WorkId): Promise<Set<string>> {
  const keys = await database.texts
    .where('[work+text]')
    .between([work, Dexie.minKey], [work, Dexie.maxKey])
    .primaryKeys();
  return new Set(keys.map(([, text]) => text));
}
