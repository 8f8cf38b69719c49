/** Where lines of text have to fit. Sizes and widths in one unit. */
export interface Room {
  width: number;
  largest: number;
  smallest: number;
  /** At most so many. */
  lines: number;
}

/**
 * Text in lines, in the largest size in which it fits; in the smallest, what does not fit is cut ("…"). Widths are
 * guessed from the kinds of characters: there is no font to measure with here.
 */
export function fitLines(
  text: string,
  { width, largest, smallest, lines }: Room,
): { size: number; lines: string[] } {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (let size = largest; size >= smallest; size -= 4) {
    const broken = breakLines(words, width / size);
    if (broken.length <= lines) return { size, lines: broken };
  }
  const broken = breakLines(words, width / smallest).slice(0, lines);
  return {
    size: smallest,
    lines: broken.map((line, at) => (at === lines - 1 ? `${[...line].slice(0, -1).join('')}…` : line)),
  };
}

function breakLines(words: readonly string[], ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => pieces(one, ems))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (emsOf(longer) <= ems) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than a line, as several. */
function pieces(word: string, ems: number): string[] {
  if (emsOf(word) <= ems) return [word];
  const made: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && emsOf(piece + segment) > ems) {
      made.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...made, piece];
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60]/u;

/** About how wide text is in a bold serif font, in ems. */
function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    if (wide.test(character)) ems += 1.05;
    else if (/[\p{Lu}mwMW@%]/u.test(character)) ems += 0.8;
    else if (/[iljtfr .,:;'!|]/.test(character)) ems += 0.36;
    else ems += 0.57;
  }
  return ems;
}
