/** What may not stand in a name on Windows or Android; macOS and Linux refuse some of these. */
const forbidden = /[<>:"/\\|?*]/gu;
/** Controls, line ends, noncharacters, lone surrogates, and what turns the direction of the rest of a name around. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u{FEFF}]/gu;
/** Names that Windows keeps for devices, with any ending ("con.txt" too). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

/** A path element may have 255 bytes; 120 leaves room for folders where a whole path may have 260 characters. */
const longest = 120;

/**
 * A file's name that is legal on Windows, macOS, Linux and Android: "Title - ID.epub". The title is cut after at
 * most 120 bytes of UTF-8, never inside what a reader sees as one character; the id keeps two works of one title
 * apart, on systems that do not tell "A" from "a" too.
 */
export function fileName(title: string, id: string, extension: string): string {
  const name = cut(legal(title), longest);
  const tail = legal(id);
  const stem = name === '' ? tail : tail === '' ? name : `${name} - ${tail}`;
  return `${device.test(stem) ? '_' : ''}${stem === '' ? '_' : stem}.${extension}`;
}

function legal(text: string): string {
  const seen = text.replace(unseen, ' ').replace(forbidden, ' ').normalize('NFC');
  return trimmed(seen.replace(/\s+/gu, ' '));
}

// Unix hides what begins with a dot; Windows drops dots and spaces at the end without a word.
const trimmed = (text: string): string => text.replace(/^[. ]+|[. ]+$/gu, '');

function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= bytes) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    used += encoder.encode(segment).length;
    if (used > bytes) break;
    kept += segment;
  }
  return trimmed(kept);
}
