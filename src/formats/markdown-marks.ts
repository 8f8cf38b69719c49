/** Emphasis as Markdown has it, and as HTML does where Markdown's own rules leave no room for it. */
const kinds = [
  { mark: '*', tag: 'em', names: ['em', 'i', 'cite', 'dfn', 'var'] },
  { mark: '**', tag: 'strong', names: ['strong', 'b'] },
  { mark: '~~', tag: 'del', names: ['s', 'del'] },
].map((kind, at) => ({
  ...kind,
  // Noncharacters, which no text has, stand for a mark until it is known what stands beside it.
  open: String.fromCharCode(0xfdd0 + at),
  close: String.fromCharCode(0xfdd8 + at),
}));

const runs = /([\uFDD8-\uFDDF]*)([\uFDD0-\uFDD7]*)/gu;

/** What opens and closes the emphasis of an element of this name; null for one that has none. */
export function markdownMarks(name: string): { open: string; close: string } | null {
  return kinds.find(({ names }) => names.includes(name)) ?? null;
}

/**
 * A line with its marks written out. Markdown takes a sign for a mark only where it touches the text within it, and
 * beside punctuation only where no letter stands on its other side; a line where that fails has HTML's tags instead.
 */
export function writeMarks(line: string): string {
  const inMarkdown = [...line.matchAll(runs)].every(({ 0: run, 1: closed = '', 2: opened = '', index }) => {
    const before = line[index - 1];
    const after = line[index + run.length];
    // Between a mark that closes and one that opens stands a comment: side by side they would be one of another kind.
    if (closed !== '' && opened !== '') return touches(before, '<') && touches(after, '>');
    return (closed === '' || touches(before, after)) && (opened === '' || touches(after, before));
  });
  if (inMarkdown)
    line = line.replace(runs, (run, closed, opened) =>
      closed && opened ? `${closed}<!-- -->${opened}` : run,
    );
  return kinds.reduce(
    (text, { mark, tag, open, close }) =>
      text
        .replaceAll(open, inMarkdown ? mark : `<${tag}>`)
        .replaceAll(close, inMarkdown ? mark : `</${tag}>`),
    line,
  );
}

/** CommonMark's rule (6.2) for a mark with `within` on its inner side and `without` on the other. */
function touches(within: string | undefined, without: string | undefined): boolean {
  if (isSpace(within)) return false;
  return !isPunctuation(within) || isSpace(without) || isPunctuation(without);
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);
const isPunctuation = (character: string | undefined): boolean => /^[\p{P}\p{S}]/u.test(character ?? '');
