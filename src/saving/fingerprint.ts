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

/** Both fingerprints of a text. */
export function fingerprintText(html: string): Fingerprints {
  const { markup, words, letters } = takeApart(html);
  return { words: letters === 0 ? `0${markup}` : fingerprintUnits(words, letters), markup, letters };
}

/** 64 bits of a text, as 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  return takeApart(text).markup;
}

/** The words of a text without markup and spaces: what a fingerprint of its words is made of. */
export function bareWords(html: string): string {
  const { words, letters } = takeApart(html);
  return String.fromCharCode(...words.subarray(0, letters));
}

interface Parts {
  /** The fingerprint of all of it. */
  markup: string;
  /** UTF-16 units of the words, without tags and spaces, in the first `letters` places. */
  words: Uint16Array;
  letters: number;
}

/**
 * Goes through a text once, for a million words are long. It is written out unit by unit, with plain numbers: regular
 * expressions take five times as long in Chromium, and small functions for each unit four times as long in Firefox.
 */
function takeApart(html: string): Parts {
  const { length } = html;
  const words = new Uint16Array(length);
  let letters = 0;
  let wordsFrom = 0;
  let a = seedA ^ length;
  let b = seedB ^ length;
  for (let i = 0; i < length; i++) {
    let unit = html.charCodeAt(i);
    a = Math.imul(a ^ unit, factorA);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ unit, factorB);
    b = (b << 17) | (b >>> 15);
    if (i < wordsFrom) continue;
    if (unit === 0x3c) {
      wordsFrom = afterTag(html, i);
      if (wordsFrom > i) continue;
    } else if (unit === 0x26) {
      const entity = findEntity(html, i);
      wordsFrom = i + entity.text.length;
      unit = entity.unit;
    }
    words[letters] = unit;
    letters += isWord[unit] ?? 0;
  }
  return { markup: finish(a, b), words, letters };
}

/** What comes after the tag that "<" begins there, at a ">" before the next "<"; 0 where it begins none. */
function afterTag(html: string, begin: number): number {
  for (let i = begin + 1; i < html.length; i++) {
    const unit = html.charCodeAt(i);
    if (unit === 0x3e) return i + 1;
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

/** Every unit that is a space, as `\s` has them. */
const spaces = [
  ...[
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
  ],
  ...[0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
];

/** For each unit 1, and 0 for a space: to add it up is quicker than to ask, for nobody can guess where a word ends. */
const isWord = new Uint8Array(0x10000).fill(1);
for (const space of spaces) isWord[space] = 0;

/**
 * 64 bits, as 16 hexadecimal digits: two runs of multiply and rotate over all units, finished as MurmurHash3 finishes.
 * It tells the texts of one work apart; it is no proof against somebody who makes two on purpose. Libraries are keyed
 * by it: it never changes.
 */
function fingerprintUnits(units: Uint16Array, length: number): string {
  let a = seedA ^ length;
  let b = seedB ^ length;
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    a = Math.imul(a ^ unit, factorA);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ unit, factorB);
    b = (b << 17) | (b >>> 15);
  }
  return finish(a, b);
}

const seedA = 0x9e3779b9;
const seedB = 0x85ebca6b;
const factorA = 0xcc9e2d51;
const factorB = 0x1b873593;

const finish = (a: number, b: number): string => hex(settle(a)) + hex(settle(b));

/** Spreads what the last units changed over all bits. */
function settle(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');
