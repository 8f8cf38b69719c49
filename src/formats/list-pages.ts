import type { Book, BookChapter, BookWork } from '@/model/book';

/** A page of a book, known before its text is read. */
export type BookPage = {
  /** Unique in the book, and legal as an id and in a file's name: "work2-chapter3". */
  id: string;
  /** As contents show it. */
  heading: string;
  /** 1 where contents show it below the title page before it. */
  level: 0 | 1;
} & (
  | { kind: 'book' }
  | { kind: 'work'; work: BookWork }
  | { kind: 'chapter'; work: BookWork; chapter: BookChapter }
  | { kind: 'afterword'; work: BookWork }
);

/** The pages of a book in their order: each work's title page, chapters and end notes; before several, one for all. */
export function listPages(book: Book): BookPage[] {
  const several = book.works.length > 1;
  const pages = book.works.flatMap((work, at) => {
    const prefix = several ? `work${at + 1}-` : '';
    return listWorkPages(work, prefix, book, several);
  });
  return several ? [{ id: 'title', heading: book.title, level: 0, kind: 'book' }, ...pages] : pages;
}

function listWorkPages(work: BookWork, prefix: string, { words }: Book, several: boolean): BookPage[] {
  const level = several ? 1 : 0;
  const title = several ? work.title : words.titlePage;
  return [
    { id: `${prefix}title`, heading: title, level: 0, kind: 'work', work },
    ...work.chapters.map(
      (chapter, at): BookPage => ({
        id: `${prefix}chapter${at + 1}`,
        heading: chapter.heading,
        level,
        kind: 'chapter',
        work,
        chapter,
      }),
    ),
    ...(work.closing.length > 0
      ? [{ id: `${prefix}afterword`, heading: words.afterword, level, kind: 'afterword', work } as const]
      : []),
  ];
}
