import { inflateRaw } from '@/formats/inflate-raw';
import { UnreadableZip } from '@/formats/unreadable-zip';
import { isWhole } from './member-name';

/** A member of a backup file that is whole, or what stands where one should be. */
export type Member =
  | { kind: 'member'; name: string; content: Uint8Array<ArrayBuffer> }
  | { kind: 'damaged'; name: string | null };

/** Larger than any that we write: a megabyte and one row, and the longest row is a chapter. */
const mostBytes = 32 * 1024 * 1024;
const headerBytes = 30;
const mostNameBytes = 300;
/** A file with more damage than this is not worth the reader's time; one made on purpose has no end of it. */
const mostDamage = 1_000;
/** How much is looked through at once for where the next member begins. */
const stride = 1024 * 1024;

const localHeader = 0x04034b50;
const directory = [0x02014b50, 0x06054b50];

/**
 * Goes through a backup file from front to back, member by member, with no more than one in memory. It does not need
 * the list at the end of a ZIP file, which a cut file has lost; each member tells by its name whether it is whole. After
 * damage it goes on where the next member begins. Sizes count as they are produced, not as they are declared.
 */
export async function* readMembers(file: Blob): AsyncGenerator<Member> {
  let at = 0;
  let damaged = 0;
  while (at < file.size && damaged < mostDamage) {
    const header = await readHeader(file, at);
    if (header === 'end') return;
    if (header === 'none') {
      damaged += 1;
      yield { kind: 'damaged', name: null };
      at = await findNext(file, at + 1);
      continue;
    }
    const content = await unpack(file, header);
    if (content && (await isWhole(header.name, content))) {
      yield { kind: 'member', name: header.name, content };
      at = header.to;
    } else {
      damaged += 1;
      yield { kind: 'damaged', name: header.name };
      // What the header says of its length may be what is damaged.
      at = await findNext(file, at + 4);
    }
  }
}

interface Header {
  name: string;
  stored: boolean;
  from: number;
  to: number;
  size: number;
}

async function readHeader(file: Blob, at: number): Promise<Header | 'none' | 'end'> {
  const bytes = new Uint8Array(await file.slice(at, at + headerBytes + mostNameBytes).arrayBuffer());
  if (bytes.length < 4) return 'none';
  const view = new DataView(bytes.buffer);
  if (directory.includes(view.getUint32(0, true))) return 'end';
  if (view.getUint32(0, true) !== localHeader || bytes.length < headerBytes) return 'none';
  const method = view.getUint16(8, true);
  const nameBytes = view.getUint16(26, true);
  if ((method !== 0 && method !== 8) || nameBytes > mostNameBytes) return 'none';
  const from = at + headerBytes + nameBytes + view.getUint16(28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(headerBytes, headerBytes + nameBytes)),
    stored: method === 0,
    from,
    to: from + view.getUint32(18, true),
    size: view.getUint32(22, true),
  };
}

async function unpack(
  file: Blob,
  { stored, from, to, size }: Header,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (to > file.size || to - from > mostBytes || size > mostBytes) return null;
  const packed = new Uint8Array(await file.slice(from, to).arrayBuffer());
  if (stored) return packed;
  try {
    return inflateRaw(packed, size);
  } catch (error) {
    if (error instanceof UnreadableZip) return null;
    throw error;
  }
}

/** Where the next member, or the list at the end, begins; the end of the file if nowhere. */
async function findNext(file: Blob, from: number): Promise<number> {
  for (let start = from; start < file.size; start += stride) {
    const bytes = new Uint8Array(await file.slice(start, start + stride + 3).arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (
      let at = bytes.indexOf(0x50);
      at !== -1 && at + 4 <= bytes.length;
      at = bytes.indexOf(0x50, at + 1)
    ) {
      const mark = view.getUint32(at, true);
      if (mark === localHeader || directory.includes(mark)) return start + at;
    }
  }
  return file.size;
}
