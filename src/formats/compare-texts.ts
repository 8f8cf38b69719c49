import { diffArrays } from 'diff';

/** A stretch of words: in both texts, only in the earlier, or only in the later. */
export interface Piece {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/** Paragraphs that are the same in both texts, or one in which something changed. */
export type Passage = { kind: 'same'; paragraphs: string[] } | { kind: 'changed'; pieces: Piece[] };

export interface Comparison {
  passages: Passage[];
  /** How many words were added and removed, as a reader counts words. */
  added: number;
  removed: number;
}

/** More changes than these in one go are a new text: it is shown beside the old one, not woven into it. */
const mostParagraphs = 1_500;
const mostWords = 600;

/** A paragraph of which less than this share stayed is a new paragraph. */
const leastKept = 0.35;

/**
 * What changed between two texts, given by their paragraphs. First by paragraph, told by their letters alone, so that
 * a long chapter takes no time where little changed and other quotation marks are no other paragraph; then by word
 * in each that changed. `language` (BCP 47, '' if unknown) says what a word is: Chinese and Japanese put no spaces.
 */
export function compareTexts(before: string[], after: string[], language: string): Comparison {
  const words = new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  const cut = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

  const passages: Passage[] = [];
  for (const [removed, added] of alignParagraphs(before, after)) {
    if (removed !== null && removed === added) addSame(passages, removed);
    else passages.push({ kind: 'changed', pieces: weave(removed, added, cut) });
  }
  const pieces = passages.flatMap((passage) => (passage.kind === 'changed' ? passage.pieces : []));
  const count = (change: Piece['change']): number =>
    pieces
      .filter((piece) => piece.change === change)
      .reduce((sum, { text }) => sum + cut(text).filter(hasLetters).length, 0);
  return { passages, added: count('added'), removed: count('removed') };
}

type Pair = [before: string | null, after: string | null];

/** Each paragraph with the one that it became; null where there is none. */
function alignParagraphs(before: string[], after: string[]): Pair[] {
  const runs = diffArrays(before.map(lettersOf), after.map(lettersOf), { maxEditLength: mostParagraphs });
  if (!runs) return alignRun(before, after);
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  let [gone, came] = [0, 0];
  const flush = (): void => {
    pairs.push(...alignRun(before.slice(from, from + gone), after.slice(to, to + came)));
    from += gone;
    to += came;
    [gone, came] = [0, 0];
  };
  for (const { added, removed, count } of runs) {
    if (removed) gone += count;
    else if (added) came += count;
    else {
      flush();
      for (let n = 0; n < count; n++) pairs.push([before[from++] ?? null, after[to++] ?? null]);
    }
  }
  flush();
  return pairs;
}

/** Paragraphs none of which stayed: as many as there were became each other, else each is matched by its words. */
function alignRun(before: string[], after: string[]): Pair[] {
  if (before.length === after.length) return before.map((text, index) => [text, after[index] ?? null]);
  const pairs: Pair[] = [];
  let next = 0;
  const bags = after.map((text) => new Set(text.split(' ')));
  for (const old of before) {
    // Near by: a run may be a whole chapter, and each against each would take minutes.
    const partner = bags.slice(next, next + 8).findIndex((bag) => isLike(old, bag));
    if (partner < 0) {
      pairs.push([old, null]);
      continue;
    }
    for (const young of after.slice(next, next + partner)) pairs.push([null, young]);
    pairs.push([old, after[next + partner] ?? null]);
    next += partner + 1;
  }
  for (const young of after.slice(next)) pairs.push([null, young]);
  return pairs;
}

function isLike(text: string, bag: ReadonlySet<string>): boolean {
  const words = new Set(text.split(' '));
  const shared = [...words].filter((word) => bag.has(word)).length;
  return shared >= 0.5 * Math.max(words.size, bag.size);
}

/** One paragraph in both its versions, as pieces. */
function weave(before: string | null, after: string | null, cut: (text: string) => string[]): Piece[] {
  const apart = [
    ...(before === null ? [] : [{ change: 'removed' as const, text: before }]),
    ...(after === null ? [] : [{ change: 'added' as const, text: after }]),
  ];
  if (before === null || after === null) return apart;
  const [old, young] = [cut(before), cut(after)];
  const runs = diffArrays(old, young, { maxEditLength: mostWords });
  const kept = (runs ?? [])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.filter(hasLetters).length, 0);
  const most = Math.max(old.filter(hasLetters).length, young.filter(hasLetters).length);
  if (!runs || kept < leastKept * most) return apart;
  return joinSmall(
    runs.map(({ added, removed, value }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** "the red fox" → "the blue dog" is two words for two words, not twice one with a space between them. */
function joinSmall(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') joined.push({ change: 'removed', text: removed });
    if (added !== '') joined.push({ change: 'added', text: added });
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ change, text }, index) => {
    const between = change === 'same' && !hasLetters(text) && index < pieces.length - 1;
    if (change === 'same' && !(between && removed !== '' && added !== '')) {
      flush();
      joined.push({ change, text });
      return;
    }
    if (change !== 'added') removed += text;
    if (change !== 'removed') added += text;
  });
  flush();
  return joined;
}

function addSame(passages: Passage[], paragraph: string): void {
  const last = passages.at(-1);
  if (last?.kind === 'same') last.paragraphs.push(paragraph);
  else passages.push({ kind: 'same', paragraphs: [paragraph] });
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What tells a paragraph: a change of quotation marks alone leaves it what it is. Without letters, all of it. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
