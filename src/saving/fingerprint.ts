/**
 * A fingerprint of the words of a chapter: what a reader reads, whatever markup stands around it and however it
 * is spaced. A page and a download of the same chapter have the same. Where there are no words (a chapter that is one
 * picture), it is that of the markup. Takes HTML as a browser writes it.
 */
export function fingerprintWords(html: string): string {
  return fingerprintBare(bareWords(html), html);
}

/** The same of a text whose bare words are known. */
export function fingerprintBare(words: string, html: string): string {
  return words === '' ? `0${fingerprint(html)}` : fingerprint(words);
}

/** The words of a text without markup and spaces, which is what is compared, and counted, of it. */
export function bareWords(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#160);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, '');
}

/** What a browser escapes when it writes HTML. */
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#160;': ' ',
};

/**
 * 64 bits of a text, as 16 hexadecimal digits: two runs of multiply and rotate over its UTF-16 units, finished as
 * MurmurHash3 finishes. It tells the texts of one work apart; it is no proof against somebody who makes two on purpose.
 */
export function fingerprint(text: string): string {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 17) | (b >>> 15);
  }
  return hex(settle(a)) + hex(settle(b));
}

/** Spreads what the last units changed over all bits. */
function settle(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');
