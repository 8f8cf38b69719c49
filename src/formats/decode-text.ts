/** A file that is not UTF-8. `encoding` is what it says of itself, or null where it only turned out not to be. */
export class OtherEncoding extends Error {
  readonly encoding: string | null;

  constructor(encoding: string | null) {
    super(`This text is not UTF-8${encoding ? ` but ${encoding}` : ''}.`);
    this.name = 'OtherEncoding';
    this.encoding = encoding;
  }
}

/**
 * The text of a file. AO3 writes UTF-8 and nothing else, and so do the books made from it; a file in another
 * encoding was saved again by a program that may have lost letters on the way. Throws OtherEncoding for those: a
 * guess would keep wrong letters without a word.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked) throw new OtherEncoding(marked);
  // Written in plain letters, these look like UTF-8 and mean something else.
  const declared = declaredEncoding(bytes);
  if (declared && /^(?:utf-?(?:7|16|32)|iso-2022|hz-gb|ucs)/i.test(declared))
    throw new OtherEncoding(declared);
  if (bytes.subarray(0, 1024).includes(0)) throw new OtherEncoding(null);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OtherEncoding(declared && !/^utf-?8$/i.test(declared) ? declared : null);
  }
}

function byteOrderMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return null;
}

/** What the first kilobyte says: `<meta charset>`, its older form, or the declaration of XML. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, xml, meta] =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    [];
  return xml ?? meta ?? null;
}
