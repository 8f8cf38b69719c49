import type { WorkId } from '@/model/ids';

/**
 * A chapter's text, or its summary or notes, as AO3 served it. Rows are only ever added, or replaced by a richer
 * copy of the same words, or by the same text packed.
 */
export interface KeptText {
  work: WorkId;
  text: string;
  html: string;
  v: 1;
}

/** The same text packed by gzip, which says by itself whether it is whole: what earlier texts become (store/pack-earlier-texts). */
export interface PackedText {
  work: WorkId;
  text: string;
  packed: Uint8Array<ArrayBuffer>;
  v: 2;
}

/** A row of `texts`. */
export type StoredText = KeptText | PackedText;

/** A work that has earlier texts of which some may not be packed yet. */
export interface UnpackedWork {
  work: WorkId;
  v: 1;
}
