import { archiveOrigin } from '@/ao3/addresses';
import { fileName } from '@/formats/file-name';
import type { ZippedFile } from '@/formats/pack-in-order';
import { writeEpub } from '@/formats/write-epub';
import { writeHtml } from '@/formats/write-html';
import { writeMarkdown } from '@/formats/write-markdown';
import { writeZip } from '@/formats/write-zip';
import type { Book } from '@/model/book';
import type { FileWords } from '@/model/file-words';
import type { FileFormat, SavedFile, SaveWatch, Saving } from '@/model/saving';
import { defaultSettings, type Settings } from '@/settings/settings';
import { findPictures } from '@/store/pictures';
import { bookOfWorks } from './book-of-works';
import { drawPng } from './draw-png';
import { gatherBlob } from './gather-blob';
import { startPacker } from './start-packer';

const formats = {
  epub: { extension: 'epub', type: 'application/epub+zip' },
  html: { extension: 'html', type: 'text/html;charset=utf-8' },
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
} as const satisfies Record<FileFormat, { extension: string; type: string }>;

/** How copies are to look where nothing else was said of a work. */
type CopyLook = Pick<Settings, 'creatorStyle' | 'showPictures'>;

/**
 * Writes works out of the library as a file. However long they are, a few chapters, two megabytes of what is written, and
 * the facts of the works are in memory; of works apart also the file of one of them. Throws what the signal says
 * once it is aborted, RangeError if nothing of it is kept, and ChapterLost.
 */
export async function saveFile(
  saving: Saving,
  format: FileFormat,
  words: FileWords,
  watch: SaveWatch,
  look: CopyLook = defaultSettings,
): Promise<SavedFile> {
  if (saving.kind === 'apart') {
    const blob = await gatherBlob(
      writeZip(filesApart(saving.works, format, words, watch, look), startPacker),
      'application/zip',
      watch.signal,
    );
    return { name: fileName(words.works(saving.works.length), '', 'zip'), blob };
  }
  const { works } = saving;
  const id = saving.kind === 'series' ? saving.series : works.length === 1 ? works[0] : '';
  const book = await bookOfWorks(saving, words, look.creatorStyle);
  return saveBook(book, look.showPictures ? works : [], String(id), format, words, watch);
}

/** `pictured`: the works whose kept pictures it shows. */
async function saveBook(
  book: Book,
  pictured: Saving['works'],
  id: string,
  format: FileFormat,
  words: FileWords,
  watch: SaveWatch,
): Promise<SavedFile> {
  const { extension, type } = formats[format];
  const wishes = {
    around: { base: archiveOrigin, say: words.leftOut },
    readPicture: pictureReader(pictured),
    onProgress: watch.onProgress,
  };
  const pieces =
    format === 'epub'
      ? writeEpub(book, { ...wishes, drawPng, startPacker })
      : format === 'html'
        ? writeHtml(book, wishes)
        : writeMarkdown(book, wishes);
  const blob = await gatherBlob(pieces, type, watch.signal);
  return { name: fileName(book.title, id, extension), blob };
}

/** The kept picture of that address, whichever of these works shows it. */
function pictureReader(works: Saving['works']): (address: string) => Promise<Uint8Array<ArrayBuffer> | null> {
  return async (address) => {
    for (const work of works) {
      const [found] = await findPictures(work, [address]);
      if (found) return found.bytes;
    }
    return null;
  };
}

/** One file after the other: a ZIP file says how large each is before it begins. */
async function* filesApart(
  works: Saving['works'],
  format: FileFormat,
  words: FileWords,
  { onProgress, signal }: SaveWatch,
  { creatorStyle, showPictures }: CopyLook,
): AsyncGenerator<ZippedFile> {
  for (const [at, work] of works.entries()) {
    const one = {
      signal,
      onProgress: (done: number, total: number) => onProgress(at + done / total, works.length),
    };
    const book = await bookOfWorks({ kind: 'work', works: [work] }, words, creatorStyle);
    const { name, blob } = await saveBook(book, showPictures ? [work] : [], String(work), format, words, one);
    yield { name, content: new Uint8Array(await blob.arrayBuffer()), stored: format === 'epub' };
  }
}
