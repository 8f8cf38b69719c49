import { deflateRaw } from './deflate-raw';
import { crc32 } from './unzip';

/** A file as it stands in a ZIP file, with the checksum of what it was. */
export interface Packed {
  packed: Uint8Array<ArrayBuffer>;
  crc: number;
}

/** Packs the bytes of a file for a ZIP file. `stored`: they stay as they are. */
export async function packEntry(bytes: Uint8Array<ArrayBuffer>, stored: boolean): Promise<Packed> {
  const crc = crc32(bytes);
  return { packed: stored ? bytes : await deflateRaw(bytes), crc };
}
