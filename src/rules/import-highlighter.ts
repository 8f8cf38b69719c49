import type { Action, Condition, TextField } from '@/model/rule';
import { anyCondition } from './conditions';
import type { ImportedRules } from './import-rules';
import { contains, importedFrom, type MadeRule, madeOf, namedTag, restingWhere, wordsOf } from './made-rules';
import { fieldsOf, listOf, textIs, textOf } from './plain-rule';

/** Its words (core/types.ts) and ours. All tags are these for it: it reads neither fandoms nor warnings. */
const fields: Readonly<Record<string, readonly TextField[]>> = {
  relationship: ['relationship'],
  character: ['character'],
  freeform: ['freeform'],
  all: ['relationship', 'character', 'freeform'],
};
const doings: Readonly<Record<string, Action>> = {
  highlight: 'highlight',
  warn: 'note',
  mute: 'dim',
  hideWork: 'collapse',
};
const ways: Readonly<Record<string, (field: TextField, value: string) => Condition | null>> = {
  exact: namedTag,
  contains,
  wildcard: (field, value) => (value.includes('*') ? textIs(field, value) : namedTag(field, value)),
};

/** The export of AO3 Tag Highlighter: a list of rules, alone or within an object. */
export function importHighlighter(value: unknown): ImportedRules | null {
  const entries = listOf(Array.isArray(value) ? value : fieldsOf(value).rules);
  if (!entries.some((entry) => 'pattern' in fieldsOf(entry))) return null;
  return importedFrom('highlighter', entries.map(readEntry));
}

function readEntry(entry: unknown): MadeRule {
  const { pattern, action, matchMode, category, note, label, enabled } = fieldsOf(entry);
  const value = textOf(pattern);
  const [does, is, of] = [doings[textOf(action)], ways[textOf(matchMode)], fields[textOf(category)]];
  const conditions = value && is && of ? of.map((field) => is(field, value)) : [];
  const told = conditions.filter((condition) => condition !== null);
  const when = told.length > 0 ? anyCondition(told) : null;
  const reason = textOf(note) || textOf(label) || null;
  const words = wordsOf('rules', value || entry);
  return restingWhere(enabled === false, does ? madeOf(does, when, words, reason) : words);
}
