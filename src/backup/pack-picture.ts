import * as v from 'valibot';
import { parseParts } from '@/model/parse';
import { webAddress } from '@/model/parse-picture';
import { pictureStates } from '@/model/picture';
import { fromBase64, toBase64 } from '@/store/base64';
import type { KeptPicture } from '@/store/database';

const { ofWork, time } = parseParts;

/** Four letters for three bytes, of at most 2 MB (saving/fetch-images). */
const mostPacked = 3 * 1024 * 1024;

/** A picture as a line of JSON can hold it: what is in it as base64. */
export type PackedPicture = Omit<KeptPicture, 'bytes'> & { bytes: string | null };
const anyPicture = v.object({
  work: ofWork,
  address: webAddress,
  state: v.picklist(pictureStates),
  bytes: v.nullable(v.pipe(v.string(), v.base64(), v.maxLength(mostPacked))),
  askedAt: time,
  v: v.literal(1),
});
/** One that is said to be kept has something in it, and no other has. */
export const packedPicture: v.GenericSchema<unknown, PackedPicture> = v.pipe(
  anyPicture,
  v.check(({ state, bytes }) => (state === 'kept') === (bytes !== null)),
);

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
