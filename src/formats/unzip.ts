import { inflateRaw } from './inflate-raw';
import { readZipDirectory, type ZipEntry } from './read-zip-directory';
import { UnreadableZip } from './unreadable-zip';

const megabyte = 1024 * 1024;

/** How much a zip file may make us do: a megabyte of it can hold a gigabyte of zeros. */
export const zipBounds = {
  /** Bytes of the file. */
  file: 100 * megabyte,
  entries: 5000,
  /** Bytes that one entry, and all that are read together, may become. */
  entry: 30 * megabyte,
  total: 300 * megabyte,
  /** Times its packed size that an entry may become, once it is larger than `ratioFrom` bytes: real books hold small repetitive files. */
  ratio: 100,
  ratioFrom: megabyte,
};

/** The entries of a zip file by their names, unpacked when they are asked for. */
export interface Unzipped {
  names: readonly string[];
  /** The bytes of an entry, or null where there is none of this name. Throws UnreadableZip. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a zip file that nobody vouches for. Names are only ever compared, so that one which leads out of a folder
 * leads nowhere, and it is refused all the same. Sizes count as they are produced, not as they are declared, and
 * the checksum of each entry is checked. Throws UnreadableZip.
 */
export function unzip(bytes: Uint8Array, bounds: Partial<typeof zipBounds> = {}): Unzipped {
  const within = { ...zipBounds, ...bounds };
  if (bytes.length > within.file) throw new UnreadableZip('too-large', 'The file is too large.');
  const entries = new Map(readZipDirectory(bytes, within.entries).map((entry) => [entry.name, entry]));
  const unpacked = new Map<string, Uint8Array>();
  let left = within.total;

  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const known = unpacked.get(name);
      if (known) return known;
      const made = unpack(bytes, entry, { ...within, entry: Math.min(within.entry, left) });
      left -= made.length;
      unpacked.set(name, made);
      return made;
    },
  };
}

type Bounds = Record<'entry' | 'ratio' | 'ratioFrom', number>;

function unpack(bytes: Uint8Array, entry: ZipEntry, bounds: Bounds): Uint8Array {
  const packed = bytes.subarray(entry.from, entry.to);
  const limit = Math.min(bounds.entry, Math.max(bounds.ratioFrom, packed.length * bounds.ratio));
  const made = entry.stored ? packed : inflateRaw(packed, limit);
  if (made.length > limit) throw new UnreadableZip('too-large', `${entry.name} becomes too large.`);
  if (made.length !== entry.size || crc32(made) !== entry.crc) {
    throw new UnreadableZip('damaged', `${entry.name} is damaged.`);
  }
  return made;
}

// Signed, and read by index: browsers then stay with whole numbers, and take a quarter of the time.
const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum of zip files, which fflate does not check. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}
