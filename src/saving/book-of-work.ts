import { languageOf } from '@/ao3/languages';
import { linkTo } from '@/ao3/link-to';
import { safeSkin } from '@/formats/safe-skin';
import type { BookChapter, BookFacts, BookNote, BookWork, ChapterText } from '@/model/book';
import type { FileWords, NoteName } from '@/model/file-words';
import type { ChapterRecord, WorkRecord } from '@/model/record';
import type { Work } from '@/model/work';
import { type ChapterHead, oldPlaceOf } from '@/store/arrange-chapters';
import { type KeptChapter, listChapterHeads } from '@/store/chapters';
import { findChoices, isStyled } from '@/store/choices';
import { database, type KeptWork } from '@/store/database';
import { readAhead } from './read-ahead';
import { tagsOf, workFields } from './work-fields';

/** A chapter that was there when the file was begun and is not any more. Nothing but a file without it could follow. */
export class ChapterLost extends Error {
  constructor(position: number) {
    super(`Chapter ${position} is no longer in the library.`);
    this.name = 'ChapterLost';
  }
}

/**
 * A kept work as a work of a book: every chapter whose text is here, those that left AO3 where the reader has them, and a
 * sentence where AO3 has more. Texts are read a few chapters at a time, when the writer asks for them. In its creator's
 * style where the reader has it shown so (`styled`: wherever they did not say otherwise), which needs a document.
 */
export async function bookOfWork(kept: KeptWork, words: FileWords, styled = false): Promise<BookWork> {
  const { id, work } = kept;
  const [known, all, choices] = await Promise.all([
    database.chapters.get(id),
    listChapterHeads(id),
    findChoices(id),
  ]);
  const heads = all.filter(({ text }) => text !== null);
  if (choices.goneInPlace) heads.sort((a, b) => oldPlaceOf(a) - oldPlaceOf(b));
  const record: WorkRecord = {
    ...{ v: 1, work, asOf: kept.asOf, chapters: heads.length },
    ...{ contents: known?.contents ?? null, contentsAsOf: known?.contentsAsOf ?? null },
  };
  const read = readAhead(id, heads, known?.stamps ?? {});
  return {
    ...factsOf(work, words),
    opening: [
      ...missing(heads, work, words),
      ...note('summary', work.summaryHtml, words),
      ...note('notes', work.notesHtml, words),
    ],
    closing: note('end-notes', work.endNotesHtml, words),
    record: JSON.stringify(record),
    chapters: heads.map((head) => ({
      ...chapterOf(work, head, heads.length === 1, words),
      read: async () => textOf(head, await read(head), words),
    })),
    skinCss: isStyled(choices, styled) && work.skinCss !== null ? safeSkin(work.skinCss) : null,
  };
}

type Facts = Omit<BookFacts, 'opening' | 'closing' | 'record'>;

function factsOf(work: Work, words: FileWords): Facts {
  return {
    title: work.title,
    authors: work.authors.map(({ pseud }) => pseud),
    byline: words.by(work.authors),
    address: linkTo.work(work.id),
    language: languageIn(work),
    publisher: 'Archive of Our Own',
    published: work.published,
    updated: work.updated,
    subjects: tagsOf(work),
    series: work.series.map(({ name, part }) => ({ name, part })),
    fields: workFields(work, words),
  };
}

const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Where the language is unknown, or written both ways, the title tells the direction. */
function languageIn({ language, title }: Work): BookFacts['language'] {
  const { bcp47, direction } = languageOf(language?.code ?? null);
  const titled = rightToLeft.test(title) ? 'rtl' : 'ltr';
  return { tag: bcp47, dir: direction === 'auto' ? titled : direction };
}

function missing(heads: readonly ChapterHead[], { chaptersPosted }: Work, words: FileWords): BookNote[] {
  const there = heads.filter(({ gone }) => !gone).length;
  if (chaptersPosted === null || there >= chaptersPosted) return [];
  const sentence = words.missing(there, chaptersPosted).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return note('missing', `<p>${sentence}</p>`, words);
}

function note(kind: NoteName, html: string | null, words: FileWords): BookNote[] {
  return html === null ? [] : [{ kind, heading: words.heading(kind), html }];
}

function chapterOf(
  work: Work,
  head: ChapterHead,
  only: boolean,
  words: FileWords,
): Omit<BookChapter, 'read'> {
  const { id, title, byline, position, seenPosition, gone, asOf } = head;
  const record: ChapterRecord = { id, position: seenPosition, title, byline, seenAt: asOf ?? 0 };
  // AO3 has no heading above a work in one piece; a book's contents need one.
  const untitled = only && title === null && work.chaptersPosted === 1 && !gone;
  return {
    heading: untitled ? work.title : words.chapter({ position, title, gone }),
    byline: byline && words.by(byline),
    record: JSON.stringify(record),
  };
}

function textOf({ position }: ChapterHead, chapter: KeptChapter | null, words: FileWords): ChapterText {
  if (!chapter) throw new ChapterLost(position);
  return {
    opening: [
      ...note('chapter-summary', chapter.summaryHtml, words),
      ...note('chapter-notes', chapter.notesHtml, words),
    ],
    html: chapter.html,
    closing: note('chapter-end-notes', chapter.endNotesHtml, words),
  };
}
