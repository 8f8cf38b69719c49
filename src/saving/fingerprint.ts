/** What tells a text of AO3's from another. Takes HTML as a browser writes it. */
export interface Fingerprints {
  /**
   * Of the words that a reader reads, whatever markup stands around them and however they are spaced: a page and a
   * download of the same chapter have the same. Where there are no words (a chapter that is one picture), of the markup.
   */
  words: string;
  markup: string;
  /** How many characters are neither markup nor space. */
  letters: number;
}

/** Both fingerprints of a text, in one go: a million words are read through more than once as it is. */
export function fingerprintText(html: string): Fingerprints {
  const units = unitsOf(html);
  const markup = fingerprintUnits(units, units.length);
  const letters = strip(html, units);
  return { words: letters === 0 ? `0${markup}` : fingerprintUnits(units, letters), markup, letters };
}

/** 64 bits of a text, as 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  return fingerprintUnits(unitsOf(text), text.length);
}

/** The words of a text without markup and spaces: what a fingerprint of its words is made of. */
export function bareWords(html: string): string {
  const units = unitsOf(html);
  return String.fromCharCode(...units.subarray(0, strip(html, units)));
}

/** The UTF-16 units of a text, in a buffer of whole pairs. */
function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  const { length } = text;
  const units = new Uint16Array(new ArrayBuffer(4 * Math.ceil(length / 2)), 0, length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/**
 * Moves the units of the words to the beginning, over those of tags and spaces, and tells how many they are. It is
 * written out unit by unit, with plain numbers: for a million words regular expressions take five times as long in
 * Chromium, and small functions for each unit four times as long in Firefox.
 */
function strip(html: string, units: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < units.length; i++) {
    let unit = units[i] ?? 0;
    if (unit === 0x3c) {
      const end = endOfTag(units, i);
      if (end > 0) {
        i = end;
        continue;
      }
    }
    if (unit === 0x26) {
      const entity = findEntity(html, i);
      i += entity.text.length - 1;
      unit = entity.unit;
    }
    if (unit === 0x20 || ((unit < 0x20 || unit >= 0xa0) && otherSpaces.has(unit))) continue;
    units[count] = unit;
    count += 1;
  }
  return count;
}

/** Where the tag that "<" begins there ends: at a ">" before the next "<"; 0 where it begins none. */
function endOfTag(units: Uint16Array, begin: number): number {
  for (let i = begin + 1; i < units.length; i++) {
    const unit = units[i];
    if (unit === 0x3e) return i;
    if (unit === 0x3c) return 0;
  }
  return 0;
}

/** What a browser escapes when it writes HTML; everything else that begins with "&" is no more than that. */
const entities: readonly { text: string; unit: number }[] = [
  { text: '&amp;', unit: 0x26 },
  { text: '&lt;', unit: 0x3c },
  { text: '&gt;', unit: 0x3e },
  { text: '&quot;', unit: 0x22 },
  { text: '&nbsp;', unit: 0xa0 },
  { text: '&#160;', unit: 0xa0 },
];
const ampersand = { text: '&', unit: 0x26 };

const findEntity = (html: string, at: number) =>
  entities.find(({ text }) => html.startsWith(text, at)) ?? ampersand;

/** Every unit but the plain space that is one, as `\s` has them. */
const otherSpaces: ReadonlySet<number> = new Set([
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006],
  ...[0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
]);

/**
 * 64 bits of the first `length` units, as 16 hexadecimal digits: two runs of multiply and rotate, finished as
 * MurmurHash3 finishes. It tells the texts of one work apart; it is no proof against somebody who makes two on purpose.
 * Libraries are keyed by it: it never changes.
 */
function fingerprintUnits(units: Uint16Array, length: number): string {
  let a = 0x9e3779b9 ^ length;
  let b = 0x85ebca6b ^ length;
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
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
