import type { Action, Comparison, Condition, How, NumberField, Rule, TextField } from '@/model/rule';
import { allConditions } from './conditions';
import type { ImportedRules } from './import-rules';
import { fieldsOf, listOf, plainRule, textIs, textOf } from './plain-rule';

/** Its lists are texts with commas between. */
const lists: readonly (readonly [name: string, action: Action, field: TextField, how?: How])[] = [
  ['tagBlacklist', 'collapse', 'tag'],
  ['authorBlacklist', 'collapse', 'author', 'is'],
  ['titleBlacklist', 'collapse', 'title', 'has'],
  ['summaryBlacklist', 'collapse', 'summary', 'has'],
  ['tagHighlights', 'highlight', 'tag'],
  ['tagWhitelist', 'show', 'tag'],
];
const limits: readonly (readonly [name: string, field: NumberField, compare: Comparison])[] = [
  ['minWords', 'words', '<'],
  ['maxWords', 'words', '>'],
  ['minChapters', 'chapters', '<'],
  ['maxChapters', 'chapters', '>'],
  ['maxCrossovers', 'fandoms', '>'],
];
const switches = { blockComplete: { kind: 'flag', flag: 'complete' } } as const;

/** The export of Advanced Blocker: its configuration as JSON. */
export function importBlocker(value: unknown): ImportedRules | null {
  const config = fieldsOf(value);
  if (!lists.some(([name]) => typeof config[name] === 'string')) return null;
  const rules: Rule[] = lists.flatMap(([name, action, field, how]) =>
    partsOf(config[name]).map((entry) =>
      plainRule(
        action,
        conditional(entry, (part) => textIs(field, part, how)),
      ),
    ),
  );
  const conditions = listOf(config.conditionalTagBlacklist).map(ruleOf);
  rules.push(...conditions.filter((rule) => rule !== null));
  for (const [name, field, compare] of limits) {
    const limit = Number.parseInt(String(config[name] ?? ''), 10);
    if (limit > 0) rules.push(plainRule('collapse', { kind: 'number', field, compare, value: limit }));
  }
  const works = partsOf(config.workBlacklist).map(Number).filter(Number.isSafeInteger);
  if (works.length > 0) rules.push(plainRule('collapse', { kind: 'work', ids: works }));
  const languages = partsOf(config.allowedLanguages);
  if (languages.length > 0) {
    const known: Condition = { kind: 'text', field: 'language', how: 'is', values: languages, first: null };
    rules.push(plainRule('collapse', { kind: 'not', of: known }));
  }
  if (config.blockComplete === true) rules.push(plainRule('collapse', switches.blockComplete));
  if (config.blockOngoing === true)
    rules.push(plainRule('collapse', { kind: 'not', of: switches.blockComplete }));
  return { from: 'blocker', rules, leftOut: conditions.filter((rule) => rule === null).length };
}

/** "A unless:{B}" and "A with:{B}", in which B may have commas. */
function conditional(entry: string, is: (part: string) => Condition): Condition {
  const [, block, operator, other] = /^(.+?)\s*\b(unless|with)\s*:\s*\{(.+)\}$/i.exec(entry) ?? [];
  if (!block || !operator || !other) return is(entry);
  const also = is(other.trim());
  return allConditions([is(block.trim()), /with/i.test(operator) ? also : { kind: 'not', of: also }]);
}

function ruleOf(entry: unknown): Rule | null {
  const { block, operator, condition, unless } = fieldsOf(entry);
  const [tag, other] = [textOf(block), textOf(condition) || textOf(unless)];
  if (tag === '' || other === '') return null;
  const also = textIs('tag', other);
  const when = operator === 'with' ? also : ({ kind: 'not', of: also } as const);
  return plainRule('collapse', allConditions([textIs('tag', tag), when]));
}

/** Commas within braces do not part. */
const partsOf = (value: unknown): string[] =>
  (textOf(value).match(/(?:[^,{]|\{[^}]*\}?)+/g) ?? []).map((part) => part.trim()).filter(Boolean);
