import type { Action, How, Rule, TextField } from '@/model/rule';
import type { ImportedRules } from './import-rules';
import { fieldsOf, listOf, plainRule, textIs, textOf } from './plain-rule';

/** Its words (core/types.ts) and ours. */
const fields: Readonly<Record<string, TextField>> = {
  relationship: 'relationship',
  character: 'character',
  freeform: 'freeform',
  all: 'tag',
};
const doings: Readonly<Record<string, Action>> = {
  highlight: 'highlight',
  warn: 'note',
  mute: 'dim',
  hideWork: 'collapse',
};
const ways: Readonly<Record<string, How>> = { exact: 'is', contains: 'like', wildcard: 'like' };

/** The export of AO3 Tag Highlighter: a list of rules, alone or within an object. */
export function importHighlighter(value: unknown): ImportedRules | null {
  const entries = listOf(Array.isArray(value) ? value : fieldsOf(value).rules);
  if (!entries.some((entry) => 'pattern' in fieldsOf(entry))) return null;
  const rules = entries.map(ruleOf).filter((rule) => rule !== null);
  return { from: 'highlighter', rules, leftOut: entries.length - rules.length };
}

function ruleOf(entry: unknown): Rule | null {
  const { pattern, action, matchMode, category, note, label } = fieldsOf(entry);
  const value = textOf(pattern);
  const [does, how, field] = [doings[textOf(action)], ways[textOf(matchMode)], fields[textOf(category)]];
  if (value === '' || !does || !how || !field) return null;
  const sought = matchMode === 'contains' ? `*${value}*` : value;
  return plainRule(does, textIs(field, sought, how), textOf(note) || textOf(label) || null);
}
