/**
 * A number by which a paragraph is known again: FNV-1a over its letters and digits, 32 bits. Spaces, quotation marks
 * and dashes do not count, since authors' programs and AO3 change them by themselves; unless there is nothing else.
 */
export function printOf(text: string): number {
  return print(text, false) ?? print(text, true) ?? 0;
}

function print(text: string, all: boolean): number | null {
  let hash = 0x811c9dc5;
  let any = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!all && isMark(code)) continue;
    any = true;
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    if (code > 0xff) hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  return any ? hash >>> 0 : null;
}

/** Spaces and punctuation: ASCII's, Latin-1's, the general and the CJK blocks, and the full-width forms. */
const isMark = (code: number): boolean =>
  code < 0x30 ||
  (code > 0x39 && code < 0x41) ||
  (code > 0x5a && code < 0x61) ||
  (code > 0x7a && code < 0xaa) ||
  (code >= 0x2000 && code <= 0x206f) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff00 && code <= 0xff0f);
