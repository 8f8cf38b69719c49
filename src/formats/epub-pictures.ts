import { askOnce } from './ask-once';
import type { ZippedFile } from './pack-in-order';
import { pictureType } from './picture-type';
import type { EpubItem } from './write-epub-package';

/** The pictures of a book: each is in it once, however often its texts show it. */
export interface EpubPictures {
  /** Where in the book a picture lies, or null for one that is not kept, or is of no kind that all devices show. */
  keep(address: string): Promise<string | null>;
  /** The files of those that were kept since it was last asked. */
  take(): ZippedFile[];
  items: EpubItem[];
}

/** Takes each picture from `read`, by its address on the web. */
export function epubPictures(
  read: (address: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): EpubPictures {
  const items: EpubItem[] = [];
  let untaken: ZippedFile[] = [];

  const add = async (address: string): Promise<string | null> => {
    const bytes = await read(address);
    const kind = bytes && pictureType(bytes);
    if (!kind) return null;
    const id = `picture${items.length + 1}`;
    const href = `pictures/${id}.${kind.extension}`;
    items.push({ id, href, type: kind.type });
    untaken.push({ name: `EPUB/${href}`, content: bytes, stored: true });
    return href;
  };

  return {
    items,
    keep: askOnce(add),
    take() {
      const taken = untaken;
      untaken = [];
      return taken;
    },
  };
}
