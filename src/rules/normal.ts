/** Nothing but words of ASCII with single spaces between: most tags. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A name or text as it is compared: without case, with accents in one form, with straight quotation marks, and with its
 * spaces drawn together. Letters of full width, "ß" and "ss", and what nobody sees between letters stay apart: expressions
 * too are asked of this form, and who writes one names the letters that stand on the page.
 */
export function normal(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no space between words: a word of theirs may begin anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the words stand in the text, as whole words and side by side. Both are `normal`. */
export function hasWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!runsOn(before(text, at), words) && !runsOn(before(words, words.length), text.slice(end)))
      return true;
  }
  return false;
}

/** The character before a position, whole; '' at the start. */
function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

/** Whether a word goes on from this character into that text. */
function runsOn(character: string, text: string): boolean {
  const [next = ''] = text;
  return isOfWord(character) && isOfWord(next);
}

const isOfWord = (character: string): boolean => wordCharacter.test(character) && !unspaced.test(character);

/** The longest part of a pattern that stands in every text of it. */
export const longestPiece = (pattern: string): string =>
  pattern.split('*').reduce((longest, piece) => (piece.length > longest.length ? piece : longest));

/**
 * Tells of a text whether the whole of it is of this pattern, in which `*` stands for anything. Linear in the length of
 * the text. The pattern is taken apart once: it is asked of every tag on a page.
 */
export function likenessTo(pattern: string): (text: string) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= end && text.startsWith(first) && text.endsWith(last);
  };
}
