import type { WorkId } from '@/model/ids';
import type { Chapter } from '@/model/work';
import { arrangeChapters, type ChapterHead, textsOf } from './arrange-chapters';
import { database } from './database';
import { findTexts } from './find-texts';

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
  const texts = await findTexts(work, heads.flatMap(textsOf));
  return heads.map((head) => withTexts(head, texts));
}

/** The same of one. */
export async function findChapterText(work: WorkId, head: ChapterHead): Promise<KeptChapter | null> {
  const [found] = await findChapterTexts(work, [head]);
  return found ?? null;
}

function withTexts(head: ChapterHead, texts: ReadonlyMap<string, string>): KeptChapter | null {
  const textOf = (key: string | null): string | null => (key === null ? null : (texts.get(key) ?? null));
  const html = textOf(head.text);
  if (html === null) return null;
  return {
    ...head,
    summaryHtml: textOf(head.summary),
    notesHtml: textOf(head.notes),
    html,
    endNotesHtml: textOf(head.endNotes),
  };
}

/** One text of a work by its key, as AO3 served it; null if it is not kept, or damaged. */
export async function findText(work: WorkId, text: string): Promise<string | null> {
  return (await findTexts(work, [text])).get(text) ?? null;
}
