import { UnreadableZip } from '@/formats/unreadable-zip';
import { unzip, zipBounds } from '@/formats/unzip';

/** What every EPUB has. */
const container = 'META-INF/container.xml';

/** What of the files in a ZIP file may be works. */
const readable = /\.(?:html?|xhtml|epub)$/i;

/**
 * The files in a ZIP file that is no book, such as the one in which works are saved apart; null for any other file,
 * for one of which nothing may be a work, and for one that cannot be read (whoever takes it in says why). Within the
 * bounds of `unzip`.
 */
export async function openArchive(file: File): Promise<File[] | null> {
  if (file.size > zipBounds.file || (await file.slice(0, 2).text()) !== 'PK') return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    // A book with pictures may be larger than any file within a book.
    const { names, read } = unzip(bytes, { entry: zipBounds.file });
    const works = names.includes(container) ? [] : names.filter((name) => readable.test(name));
    const files = works.map(
      (name) => new File([new Uint8Array(read(name) ?? [])], name.replace(/^.*\//, '')),
    );
    return files.length > 0 ? files : null;
  } catch (error) {
    if (error instanceof UnreadableZip) return null;
    throw error;
  }
}
