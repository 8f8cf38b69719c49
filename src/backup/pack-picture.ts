import { fromBase64, toBase64 } from '@/store/base64';
import type { KeptPicture } from '@/store/database';
import type { PackedPicture } from './parse-rows';

/** A picture as a line of a backup file. */
export const packPicture = (row: KeptPicture): PackedPicture => ({
  ...row,
  bytes: row.bytes && toBase64(row.bytes),
});

/** The row that it was. */
export const unpackPicture = (row: PackedPicture): KeptPicture => ({
  ...row,
  bytes: row.bytes === null ? null : fromBase64([row.bytes]),
});
