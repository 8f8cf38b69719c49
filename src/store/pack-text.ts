import { gunzip, gzip } from './gzip';
import type { KeptText, PackedText, StoredText } from './stored-text';

/** Shorter texts, in characters, stay as they are: what gzip adds is nearly as much as it saves. */
const leastLength = 500;

/**
 * The same text packed, which is unpacked again and compared before anybody may rely on it. Null where that saves
 * nothing, or where it does not come back letter by letter: half of a pair of surrogates is in no UTF-8.
 */
export async function packText({ work, text, html }: KeptText): Promise<PackedText | null> {
  if (html.length < leastLength) return null;
  const packed = await gzip(html);
  const isWhole = packed.length < html.length && (await gunzip(packed)) === html;
  return isWhole ? { work, text, packed, v: 2 } : null;
}

/** The text of a row as AO3 served it; null where it was packed and is damaged. Not within a transaction, which would end. */
export async function htmlOf(row: StoredText): Promise<string | null> {
  return row.v === 1 ? row.html : gunzip(row.packed).catch(() => null);
}
