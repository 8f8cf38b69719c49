import { Dexie } from 'dexie';
import type { WorkId } from '@/model/ids';
import type { ChapterHead } from '@/store/arrange-chapters';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { fingerprintText } from './fingerprint';

/** A chapter whose text is not what was kept, and the keys of its texts that are missing or changed. */
export interface Damage {
  head: ChapterHead;
  texts: string[];
}

/**
 * The chapters of a kept work that are damaged, in reading order. Whether all texts are there is asked of the keys
 * alone; the texts of the chapter at `open` (a position; null: of none) are read, and held against their fingerprints.
 */
export async function findDamage(work: WorkId, open: number | null): Promise<Damage[]> {
  const heads = await listChapterHeads(work);
  const keys = await database.texts
    .where('[work+text]')
    .between([work, Dexie.minKey], [work, Dexie.maxKey])
    .primaryKeys();
  const there = new Set(keys.map(([, text]) => text));
  const damaged: Damage[] = [];
  for (const head of heads) {
    const texts = textsOf(head).filter((text) => !there.has(text));
    if (head.position === open) texts.push(...(await findChanged(work, head)));
    if (texts.length > 0) damaged.push({ head, texts });
  }
  return damaged;
}

const textsOf = ({ text, summary, notes, endNotes }: ChapterHead): string[] =>
  [text, summary, notes, endNotes].filter((key) => key !== null);

/** Texts that are there and are not what their key says. */
async function findChanged(work: WorkId, head: ChapterHead): Promise<string[]> {
  const rows = await database.texts.bulkGet(textsOf(head).map((key): [WorkId, string] => [work, key]));
  return rows.flatMap((row) => (row && fingerprintText(row.html).words !== row.text ? [row.text] : []));
}
