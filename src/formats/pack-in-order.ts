import { type Packed, packEntry } from './pack-entry';

/** A file to put into a ZIP file. */
export interface ZippedFile {
  /** With `/` between folders. */
  name: string;
  /** Bytes are given away: they may go to another thread, with the buffer that they lie in. */
  content: string | Uint8Array<ArrayBuffer>;
  /** Kept as it is: what is compressed already, and the `mimetype` of an EPUB. */
  stored?: boolean;
}

/** Who packs the files of a ZIP file, here or in another thread; to be closed when nothing more is to be packed. */
export interface Packer {
  /** Several may be asked for before the first is there. Rejects where the file cannot be packed. */
  pack(bytes: Uint8Array<ArrayBuffer>, stored: boolean): Promise<Packed>;
  close(): void;
}

export interface PackedFile extends Packed {
  name: string;
  stored: boolean;
  /** In bytes, before it was packed. */
  size: number;
}

export const packHere = (): Packer => ({ pack: packEntry, close() {} });

/**
 * How many bytes may be waiting to be packed when the next file is asked for; one file always may. So that who makes
 * the files and who packs them work at once, and little is held. Some eight chapters.
 */
const mostAhead = 256 * 1024;

/** The same files in the same order, packed. Passes on what packing one throws when its turn comes. */
export async function* packInOrder(
  files: AsyncIterable<ZippedFile>,
  packer: Packer,
): AsyncGenerator<PackedFile> {
  const line: { size: number; isDone: boolean; file: Promise<PackedFile> }[] = [];
  let ahead = 0;
  for await (const { name, content, stored = false } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const size = bytes.length;
    const packed = packer.pack(bytes, stored);
    const last = { size, isDone: false, file: packed.then((each) => ({ ...each, name, stored, size })) };
    const done = (): void => {
      last.isDone = true;
    };
    last.file.then(done, done);
    line.push(last);
    ahead += size;
    for (let first = line[0]; first; first = line[0]) {
      if (!first.isDone && (line.length === 1 || ahead <= mostAhead)) break;
      line.shift();
      yield await first.file;
      ahead -= first.size;
    }
  }
  for (const { file } of line) yield await file;
}
