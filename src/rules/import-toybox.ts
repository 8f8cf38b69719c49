import type { Action } from '@/model/rule';
import { refuseExpression } from './expression';
import type { ImportedRules } from './import-rules';
import { longestName } from './look';
import { importedFrom, type MadeRule, madeOf, restingWhere, wordsOf } from './made-rules';
import { fieldsOf, listOf, textIs, textOf } from './plain-rule';
import { readModes, readSettings, type ToyboxModes } from './toybox-settings';

/** Its name now, and the one from before it was renamed; older exports had neither and were the sections alone. */
const formats: readonly unknown[] = ['ao3-toys-backup', 'readers-toybox-backup'];
const sections = ['commonTags', 'regexTags', 'ignoreList'] as const;

/**
 * A backup of AO3 Toybox: tags by name with their other names, tags by regular expression, works that are ignored, and
 * what its settings hide. Null: it is none.
 */
export function importToybox(value: unknown): ImportedRules | null {
  const file = fieldsOf(value);
  const source = formats.includes(file.format) ? fieldsOf(file.data) : file;
  if (!sections.some((section) => Array.isArray(source[section]))) return null;
  const settings = fieldsOf(source.settings);
  const modes = readModes(settings);
  return importedFrom('toybox', [
    ...listOf(source.commonTags).map((entry) => readTag(entry, modes)),
    ...listOf(source.regexTags).map((entry) => readExpression(entry, modes)),
    ...listOf(source.ignoreList).map((entry) => readIgnored(entry, modes)),
    ...readSettings(settings, modes),
  ]);
}

function readTag(entry: unknown, modes: ToyboxModes): MadeRule {
  const { name, aliases, ...rest } = fieldsOf(entry);
  const names = [name, ...listOf(aliases)].map(textOf).filter(Boolean);
  const [first] = names;
  const words = wordsOf('commonTags', first ?? entry);
  const action = actionOf(rest, modes);
  if (!first || !action) return words;
  const condition = { ...textIs('tag', first, 'is'), values: names };
  return restingWhere(isOff(rest, modes), madeOf(action, condition, words));
}

function readExpression(entry: unknown, modes: ToyboxModes): MadeRule {
  const { name, regex, ...rest } = fieldsOf(entry);
  const source = textOf(regex);
  const words = wordsOf('regexTags', textOf(name) || entry);
  const action = actionOf(rest, modes);
  if (source === '' || refuseExpression(source, longestName) !== null || !action) return words;
  const made = madeOf(action, textIs('tag', source, 'matches'), words, textOf(name) || null);
  return restingWhere(isOff(rest, modes), made);
}

/** It hides the work, or colours a tag. No rule fades a tag, or takes one out of sight: null. */
function actionOf({ hideWork, hideTag, color }: Record<string, unknown>, modes: ToyboxModes): Action | null {
  if (hideWork === true) return modes.action('excluded-tags');
  return hideTag === true || textOf(color) === '' || color === 'fade' ? null : 'highlight';
}

const isOff = ({ hideWork }: Record<string, unknown>, modes: ToyboxModes): boolean =>
  hideWork === true && modes.isOff('excluded-tags');

function readIgnored(entry: unknown, modes: ToyboxModes): MadeRule {
  const { id, name } = fieldsOf(entry);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return wordsOf('ignoreList', entry);
  const made = madeOf(modes.action('ignored'), { kind: 'work', ids: [id] }, '', textOf(name) || null);
  return restingWhere(modes.isOff('ignored'), made);
}
