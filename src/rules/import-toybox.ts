import type { Action, Rule } from '@/model/rule';
import { refuseExpression } from './expression';
import type { ImportedRules } from './import-rules';
import { longestName } from './look';
import { fieldsOf, listOf, plainRule, textIs, textOf } from './plain-rule';

/** Its name now, and the one from before it was renamed; older exports had neither and were the sections alone. */
const formats: readonly unknown[] = ['ao3-toys-backup', 'readers-toybox-backup'];
const sections = ['commonTags', 'regexTags', 'ignoreList'] as const;

/**
 * A backup of AO3 Toybox: tags by name with their other names, tags by regular expression, and works that are ignored.
 * Its numbers (words, fandoms) are defaults of everybody and say nothing of this reader. Null: it is none.
 */
export function importToybox(value: unknown): ImportedRules | null {
  const file = fieldsOf(value);
  const source = formats.includes(file.format) ? fieldsOf(file.data) : file;
  if (!sections.some((section) => Array.isArray(source[section]))) return null;
  const read = [
    ...listOf(source.commonTags).map(readTag),
    ...listOf(source.regexTags).map(readExpression),
    ...listOf(source.ignoreList).map(readIgnored),
  ];
  const rules = read.filter((rule) => rule !== null);
  return { from: 'toybox', rules, leftOut: read.length - rules.length };
}

function readTag(entry: unknown): Rule | null {
  const { name, aliases, ...rest } = fieldsOf(entry);
  const names = [name, ...listOf(aliases)].map(textOf).filter(Boolean);
  const [first] = names;
  if (!first) return null;
  return plainRule(actionOf(rest), { kind: 'text', field: 'tag', how: 'is', values: names, first: null });
}

function readExpression(entry: unknown): Rule | null {
  const { name, regex, ...rest } = fieldsOf(entry);
  const source = textOf(regex);
  if (source === '' || refuseExpression(source, longestName) !== null) return null;
  return plainRule(actionOf(rest), textIs('tag', source, 'matches'), textOf(name) || null);
}

/** It colours a tag, or hides the work; a tag that it takes out of sight is only taken note of. */
function actionOf({ hideWork, hideTag }: Record<string, unknown>): Action {
  if (hideWork === true) return 'collapse';
  return hideTag === true ? 'note' : 'highlight';
}

function readIgnored(entry: unknown): Rule | null {
  const { id, name } = fieldsOf(entry);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return null;
  return plainRule('hide', { kind: 'work', ids: [id] }, textOf(name) || null);
}
