import { archiveOrigin } from '@/ao3/addresses';
import { listPictures } from '@/formats/list-pictures';
import type { WorkId } from '@/model/ids';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { findTexts } from '@/store/find-texts';

/** Chapters whose texts are in memory at once. */
const atOnce = 20;

/**
 * The addresses of all pictures that a kept work shows, in reading order, each once. Of the texts only those are read
 * that may show one, as their stamps say. Needs a document.
 */
export async function listPicturesOf(work: WorkId): Promise<string[]> {
  const [kept, chapters] = await Promise.all([database.works.get(work), database.chapters.get(work)]);
  if (!kept) return [];
  const { summaryHtml, notesHtml, endNotesHtml } = kept.work;
  const found = new Set<string>();
  const look = (html: string | null | undefined): void => {
    for (const address of listPictures(html ?? '', archiveOrigin)) found.add(address);
  };
  look(summaryHtml);
  look(notesHtml);
  const keys = (await listChapterHeads(work)).flatMap(({ summary, notes, text, endNotes }) =>
    [summary, notes, text, endNotes]
      .filter((key) => key !== null)
      .filter((key) => chapters?.stamps[key]?.pictures !== false),
  );
  for (let at = 0; at < keys.length; at += atOnce) {
    const some = keys.slice(at, at + atOnce);
    const texts = await findTexts(work, some);
    for (const key of some) look(texts.get(key));
  }
  look(endNotesHtml);
  return [...found];
}
