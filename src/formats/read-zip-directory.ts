import { UnreadableZip } from './unreadable-zip';

/** One file in a zip file. */
export interface ZipEntry {
  name: string;
  /** Where its own header begins, and its packed bytes begin and end. */
  header: number;
  from: number;
  to: number;
  /** Not packed at all. */
  stored: boolean;
  /** The size and checksum that it should have once it is unpacked. */
  size: number;
  crc: number;
}

/**
 * Reads the list at the end of a zip file and checks it against what stands before each entry. Folders are left
 * out. Throws UnreadableZip for a file that is cut, encrypted, in parts, of more than `most` entries or of the kind
 * for files over 4 GB, and for entries that overlap, share a name, have one name in each of the two places, or are
 * named so as to lead out of their folder.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const listed = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw unsafe('in parts');
  if (count === 0xffff || start === 0xffffffff) throw unsafe('of the kind for very large files');
  if (count > most) throw new UnreadableZip('too-large', 'It has too many entries.');
  if (start + listed > end) throw unsafe('not in order');

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = start;
  for (let number = 0; number < count; number++) {
    const { entry, next } = readListed(bytes, view, at, end);
    at = next;
    if (names.has(entry.name)) throw unsafe('two entries of one name');
    names.add(entry.name);
    if (entry.to > start) throw unsafe('not in order');
    if (!entry.name.endsWith('/')) entries.push(entry);
  }
  refuseOverlaps(entries);
  return entries;
}

/** The record that closes the file; after it stands nothing but a comment of the length that it gives. */
function findEnd(view: DataView): number {
  if (view.byteLength < 4 || view.getUint16(0, false) !== 0x504b) {
    throw new UnreadableZip('not-a-zip', 'This is no zip file.');
  }
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    const closes = view.getUint32(at, false) === 0x504b0506;
    if (closes && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new UnreadableZip('cut', 'The zip file has no end: it is not whole.');
}

function readListed(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > end || view.getUint32(at, false) !== 0x504b0102) throw unsafe('not in order');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const nameEnds = at + 46 + view.getUint16(at + 28, true);
  const next = nameEnds + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw unsafe('not in order');
  if (flags & 0b100_0001) throw new UnreadableZip('encrypted', 'The zip file is encrypted.');
  if (method !== 0 && method !== 8)
    throw new UnreadableZip('unknown-method', `It is packed by method ${method}.`);
  if ([packed, size, local].includes(0xffffffff)) throw unsafe('of the kind for very large files');

  const name = nameOf(bytes.subarray(at + 46, nameEnds));
  const from = dataStart(bytes, view, local, name);
  const stored = method === 0;
  if (stored && packed !== size) throw unsafe('of two sizes');
  const entry = {
    name,
    header: local,
    from,
    to: from + packed,
    stored,
    size,
    crc: view.getUint32(at + 16, true),
  };
  return { entry, next };
}

/** Where the bytes of an entry begin: after a second header, which must give the same name. */
function dataStart(bytes: Uint8Array, view: DataView, local: number, name: string): number {
  if (local + 30 > view.byteLength || view.getUint32(local, false) !== 0x504b0304)
    throw unsafe('not in order');
  const nameEnds = local + 30 + view.getUint16(local + 26, true);
  const from = nameEnds + view.getUint16(local + 28, true);
  if (from > view.byteLength) throw unsafe('not in order');
  if (nameOf(bytes.subarray(local + 30, nameEnds)) !== name) throw unsafe('of two names');
  return from;
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const leads = name.split('/').some((part) => part === '..' || part === '.');
  if (name === '' || leads || /^\/|^[a-z]:|[\\\0]/i.test(name)) throw unsafe('named so as to lead elsewhere');
  return name;
}

/** Entries that share their bytes are how a small file becomes endless. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let before = 0;
  for (const { header, to } of [...entries].sort((one, other) => one.header - other.header)) {
    if (header < before) throw unsafe('one inside another');
    before = to;
  }
}

function unsafe(how: string): UnreadableZip {
  return new UnreadableZip('unsafe', `The zip file has entries that are ${how}.`);
}
