/**
 * The beginning of a text, of at most so many letters (UTF-16), cut between words: in scripts without spaces too, and
 * never within an emoji or a letter with its marks. The whole text where it is not longer.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  // The word at the edge must be seen whole to know where it ends.
  for (const { index, segment } of piecesOf(text.slice(0, most * 2), 'word')) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return (end > 0 ? text.slice(0, end) : firstLetters(text, most)).trimEnd();
}

/** One word that is longer than all we may keep. */
function firstLetters(text: string, most: number): string {
  let end = 0;
  for (const { index, segment } of piecesOf(text.slice(0, most * 2), 'grapheme')) {
    if (end > 0 && index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Made when it is asked for: the first of a process takes longer than a page of AO3 may be held up. */
const piecesOf = (text: string, granularity: 'word' | 'grapheme'): Intl.Segments =>
  new Intl.Segmenter(undefined, { granularity }).segment(text);
