import type { Action, Condition, Rule, TextField } from '@/model/rule';
import { refuseExpression } from './expression';
import type { ImportedRules } from './import-rules';
import { longestName } from './look';
import { fieldsOf, listOf, plainRule, textIs, textOf } from './plain-rule';

/** Its letters for the kinds of tag (common/data.ts). */
const kinds: Readonly<Record<string, TextField>> = {
  r: 'rating',
  w: 'warning',
  c: 'category',
  f: 'fandom',
  R: 'relationship',
  C: 'character',
  F: 'freeform',
};

const matchers = { exact: 'is', contains: 'like', regex: 'matches' } as const;

/** The export of AO3 Enhancements and its forks: its storage as JSON, with "option." before each name. */
export function importEnhancements(value: unknown): ImportedRules | null {
  const stored = fieldsOf(value);
  const option = (name: string): Record<string, unknown> => {
    const found = stored[`option.${name}`] ?? stored[name];
    // Before version 0.4 each was JSON within JSON.
    return fieldsOf(typeof found === 'string' ? parse(found) : found);
  };
  const tags = listOf(option('hideTags').filters);
  const authors = listOf(option('hideAuthors').filters);
  const languages = listOf(option('hideLanguages').show)
    .map((each) => textOf(fieldsOf(each).label))
    .filter(Boolean);
  const { enabled, maxFandoms } = option('hideCrossovers');
  if (tags.length + authors.length + languages.length === 0 && enabled !== true) return null;

  const made = [...tags.map(ruleOfTag), ...authors.map(ruleOfAuthor)];
  const rules = made.filter((rule) => rule !== null);
  const understood = rules.length;
  if (languages.length > 0) {
    const known: Condition = { kind: 'text', field: 'language', how: 'is', values: languages, first: null };
    rules.push(plainRule('collapse', { kind: 'not', of: known }));
  }
  if (enabled === true && typeof maxFandoms === 'number') {
    rules.push(plainRule('collapse', { kind: 'number', field: 'fandoms', compare: '>', value: maxFandoms }));
  }
  return { from: 'enhancements', rules, leftOut: made.length - understood };
}

function ruleOfTag(filter: unknown): Rule | null {
  const { name, type, matcher, ...rest } = fieldsOf(filter);
  const value = textOf(name);
  const how = matchers[matcher === 'contains' || matcher === 'regex' ? matcher : 'exact'];
  if (value === '' || (how === 'matches' && refuseExpression(value, longestName))) return null;
  const field = kinds[textOf(type)] ?? 'tag';
  return plainRule(actionOf(rest), textIs(field, how === 'like' ? `*${value}*` : value, how));
}

function ruleOfAuthor(filter: unknown): Rule | null {
  const { userId, pseud, ...rest } = fieldsOf(filter);
  const value = textOf(pseud) || textOf(userId);
  return value === '' ? null : plainRule(actionOf(rest), textIs('author', value, 'is'));
}

/** `behavior` is the forks' own. */
function actionOf({ invert, behavior }: Record<string, unknown>): Action {
  if (behavior === 'highlight') return 'highlight';
  return invert === true || behavior === 'show' ? 'show' : 'collapse';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
