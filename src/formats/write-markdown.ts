import type { Book } from '@/model/book';
import { bookSections } from './book-sections';
import type { TextSources } from './clean-text';
import { listPages } from './list-pages';
import { markdownBlocks } from './markdown-blocks';

/** What the writer of Markdown is given besides the book. */
export interface MarkdownWishes extends Omit<TextSources, 'keepPicture'> {
  /** Called when a part is written: how many, of how many. */
  onProgress?(done: number, total: number): void;
}

/**
 * Writes a book as plain Markdown (CommonMark, with GitHub's tables and strikethrough), piece by piece: what the
 * author wrote with its emphasis, links, lists and quotations, and words for pictures. What Markdown has no sign for
 * (centred lines, colours, footnotes' ways back) is left out; no letter is.
 */
export async function* writeMarkdown(
  book: Book,
  { around, onProgress }: MarkdownWishes,
): AsyncGenerator<string> {
  const total = listPages(book).length;
  let done = 0;
  for await (const { section } of bookSections(book, { around }, { hrefOf: () => '', prefixOf: () => '' })) {
    yield `${done > 0 ? '\n' : ''}${markdownBlocks(section.children).join('\n\n')}\n`;
    done += 1;
    onProgress?.(done, total);
  }
}
