import { normal } from './normal';
import { packedNumber, packNumbers } from './packed-numbers';

/**
 * Names and where the rules that they tell of begin, written so that a page looks one up without reading the others and
 * without making anything: a table that leads from a number made of a name to the few lines that share it.
 */
export interface NameIndex {
  /** One line each: a name, a tab, positions of rules. */
  names: string;
  /** Where the lines of each place of the table begin, and where the last ones end (`packed-numbers`). */
  slots: string;
}

export const noNames: NameIndex = { names: '', slots: '' };

/** The names are `normal`, and hold neither tab nor line break. */
export function writeNameIndex(rulesOf: ReadonlyMap<string, readonly number[]>): NameIndex {
  if (rulesOf.size === 0) return noNames;
  // Of the names that are not there, most lead to a place without any.
  const size = 2 ** (Math.ceil(Math.log2(rulesOf.size)) + 1);
  const lines = Array.from({ length: size }, () => '');
  for (const [name, at] of rulesOf) {
    const slot = hashOf(name) & (size - 1);
    lines[slot] += `${name}\t${at.join(',')}\n`;
  }
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return { names: lines.join(''), slots: packNumbers(starts) };
}

const none: readonly number[] = [];

/** The positions of the rules of which a name, as it is shown, tells; none for most names. */
export function findInIndex({ names, slots }: NameIndex, shown: string): readonly number[] {
  if (slots === '') return none;
  const hash = hashPlain(shown);
  const name = hash === null ? normal(shown) : shown;
  const slot = (hash ?? hashOf(name)) & (slots.length / 2 - 2);
  const end = packedNumber(slots, slot + 1);
  for (let at = packedNumber(slots, slot); at < end; at = names.indexOf('\n', at) + 1) {
    const after = at + name.length;
    // Nearly all that are not the name are of another length.
    if (names[after] === '\t' && names.startsWith(normal(name), at))
      return names
        .slice(after + 1, names.indexOf('\n', after))
        .split(',')
        .map(Number);
  }
  return none;
}

/** A whole number out of a name that is `normal`, in which the lowest bits depend on every character. */
function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

const space = 32;

/**
 * The same as `hashOf(normal(shown))` without making that text; null where it cannot be told so. Most names are words of
 * ASCII with single spaces between, of which only the capitals are otherwise.
 */
function hashPlain(shown: string): number | null {
  let hash = 0;
  let before = space;
  for (let at = 0; at < shown.length; at++) {
    const code = shown.charCodeAt(at);
    if (code < space || code > 126 || (code === space && before === space)) return null;
    hash = (Math.imul(hash, 31) + (code > 64 && code < 91 ? code + 32 : code)) | 0;
    before = code;
  }
  return before === space ? null : hash ^ (hash >>> 15);
}
