import type { WorkId } from '@/model/ids';
import type { Chapter } from '@/model/work';
import { arrangeChapters, type ChapterHead } from './arrange-chapters';
import { database } from './database';

/** A chapter with its text. `…Html` is as AO3 served it: only formats/clean-html may make something to show of it. */
export type KeptChapter = Chapter & ChapterHead;

/** The chapters of a work in reading order, each in the text that the reader chose or else the newest, kept or only listed by AO3; none if the work is not kept. Loads no text. */
export async function listChapterHeads(work: WorkId): Promise<ChapterHead[]> {
  const [kept, chosen] = await Promise.all([database.chapters.get(work), database.choices.get(work)]);
  return kept ? arrangeChapters(kept, chosen?.texts) : [];
}

/** The chapter at a position of `listChapterHeads`, with its text; null where none is kept. */
export async function findChapter(work: WorkId, position: number): Promise<KeptChapter | null> {
  const head = (await listChapterHeads(work)).find((head) => head.position === position);
  return head ? findChapterText(work, head) : null;
}

/** Chapters of `listChapterHeads` with their texts, which all come at once; null where none is kept. */
export async function findChapterTexts(
  work: WorkId,
  heads: readonly ChapterHead[],
): Promise<(KeptChapter | null)[]> {
  const keys = heads
    .flatMap(({ text, summary, notes, endNotes }) => [text, summary, notes, endNotes])
    .filter((key) => key !== null);
  const rows = await database.texts.bulkGet([...new Set(keys)].map((key) => [work, key]));
  const texts = new Map(rows.map((row) => [row?.text ?? null, row?.html ?? null]));
  return heads.map((head) => withTexts(head, texts));
}

/** The same of one. */
export async function findChapterText(work: WorkId, head: ChapterHead): Promise<KeptChapter | null> {
  const [found] = await findChapterTexts(work, [head]);
  return found ?? null;
}

function withTexts(head: ChapterHead, texts: ReadonlyMap<string | null, string | null>): KeptChapter | null {
  const html = texts.get(head.text) ?? null;
  if (head.text === null || html === null) return null;
  return {
    ...head,
    summaryHtml: texts.get(head.summary) ?? null,
    notesHtml: texts.get(head.notes) ?? null,
    html,
    endNotesHtml: texts.get(head.endNotes) ?? null,
  };
}

/** One text of a work by its key, as AO3 served it; null if it is not kept. */
export async function findText(work: WorkId, text: string): Promise<string | null> {
  return (await database.texts.get([work, text]))?.html ?? null;
}
