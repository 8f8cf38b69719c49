import { type PackedFile, type Packer, packHere, packInOrder, type ZippedFile } from './pack-in-order';

/** 1980-01-01, the first day that ZIP knows: the same book makes the same file on any day. */
const date = 0x21;
const utf8Names = 0x800;

/**
 * A ZIP file, piece by piece: entries are asked for and handed on in turn, and only a few are held between the two
 * (`packInOrder`). Written here and not by fflate's `Zip`, which states sizes only behind each entry: readers
 * that take a file from front to back (Java's ZipInputStream) refuse that for a stored entry such as `mimetype`.
 * Throws a RangeError above 4 GB or 65,535 entries, which would need ZIP64.
 */
export async function* writeZip(
  entries: AsyncIterable<ZippedFile>,
  startPacker: () => Packer = packHere,
): AsyncGenerator<Uint8Array> {
  const packer = startPacker();
  try {
    yield* written(packInOrder(entries, packer));
  } finally {
    packer.close();
  }
}

async function* written(files: AsyncIterable<PackedFile>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, stored, size, packed, crc } of files) {
    const path = new TextEncoder().encode(name);
    // version needed, flags, method, time, date, CRC, sizes, length of the name, length of the extra field
    const shared = fields(
      [20, 2],
      [utf8Names, 2],
      [stored ? 0 : 8, 2],
      [0, 2],
      [date, 2],
      [crc, 4],
      [packed.length, 4],
      [size, 4],
      [path.length, 2],
      [0, 2],
    );
    const local = joined(fields([0x04034b50, 4]), shared, path);
    // signature, made by; then, after the shared fields: comment, disk, attributes inside and outside, offset
    directory.push(
      joined(
        fields([0x02014b50, 4], [20, 2]),
        shared,
        fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        path,
      ),
    );
    offset += local.length + packed.length;
    if (offset > 0xffffffff || directory.length > 0xffff) throw new RangeError('Too large for a ZIP file.');
    yield local;
    yield packed;
  }
  const listing = joined(...directory);
  const count = directory.length;
  yield listing;
  yield fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listing.length, 4],
    [offset, 4],
    [0, 2],
  );
}

/** Numbers of 2 or 4 bytes each, little end first. */
function fields(...numbers: (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
