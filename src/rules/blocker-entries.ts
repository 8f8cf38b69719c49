import type { Condition, TextField } from '@/model/rule';
import { allConditions, anyCondition } from './conditions';
import { contains, inSeveralCategories } from './made-rules';
import { textIs } from './plain-rule';

/** What an entry of Advanced Blocker is held against: the whole of a tag, or any part of a text. */
export interface Against {
  field: TextField;
  whole: boolean;
  /** Among so many first tags; null: among all. */
  first: number | null;
}

/** A list as it is written: commas part entries, but not within braces. */
export function splitEntries(list: string): string[] {
  const entries = [''];
  let depth = 0;
  for (const letter of list) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === ',' && depth === 0) entries.push('');
    else entries.push((entries.pop() ?? '') + letter);
  }
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

/** "A", "A with:{B}" or "A unless:{B}", taken apart; null where it is none of them. */
export function partEntry(
  entry: string,
): { item: string; operator: string | null; condition: string } | null {
  const [, item, operator, condition] = /^(.+?)\s*\b(unless|with)\s*:\s*\{([^{}]+)\}$/i.exec(entry) ?? [];
  if (item && operator && condition) return { item, operator: operator.toLowerCase(), condition };
  return /[{},]/.test(entry) ? null : { item: entry, operator: null, condition: '' };
}

/** An entry with its condition, which is about the tags of the same work; null where it cannot be told. */
export function tellEntry(entry: string, against: Against): Condition | null {
  const parted = partEntry(entry);
  const is = parted && tellItem(parted.item, against);
  if (!parted?.operator) return is;
  return is && tellWith(is, parted.operator, tellConditions(parted.condition, 'tag'));
}

/** This, with the other or unless there is the other. */
export function tellWith(is: Condition, operator: string, other: Condition | null): Condition | null {
  if (!other) return null;
  return allConditions([is, operator === 'with' ? other : { kind: 'not', of: other }]);
}

/** What stands within braces: "A||B" is either, "A, B" both. */
export function tellConditions(written: string, field: TextField): Condition | null {
  const isEither = written.includes('||');
  const told = written
    .split(isEither ? '||' : ',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => tellItem(part, { field, whole: true, first: null }));
  const known = told.filter((each) => each !== null);
  if (known.length === 0 || known.length < told.length) return null;
  return isEither ? anyCondition(known) : allConditions(known);
}

/** A name, or a pattern; null for one of nothing but stars, which it never looks at. */
export function tellItem(item: string, { field, whole, first }: Against): Condition | null {
  if (item.includes('*')) return tellPattern(item, { field, whole, first });
  if (!whole) return contains(field, item);
  // It takes every work of several categories for one of "Multi".
  if (field === 'tag' && item.toLowerCase() === 'multi') return inSeveralCategories;
  return textIs(field, item, 'is', first);
}

/** Its stars stand for anything, but what stands between them begins and ends where words do. */
function tellPattern(item: string, { field, whole, first }: Against): Condition | null {
  const like = whole ? item : `*${item}*`.replace(/\*+/g, '*');
  const pieces = like.split('*').filter((piece) => piece.trim() !== '');
  const [only] = pieces;
  if (only === undefined) return null;
  const words = pieces.filter((piece) => /^[a-z\d]|[a-z\d]$/i.test(piece)).map((piece) => piece.trim());
  const hasWords = words.map((piece) => textIs(field, piece, 'has', first));
  const isAnywhere = like === `*${only}*` && words.includes(only);
  return allConditions(isAnywhere ? hasWords : [textIs(field, like, 'like', first), ...hasWords]);
}
