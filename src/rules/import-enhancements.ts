import type { Action, Condition, TextField } from '@/model/rule';
import { refuseExpression } from './expression';
import type { ImportedRules } from './import-rules';
import { longest, longestName } from './look';
import {
  authorCalled,
  contains,
  importedFrom,
  type MadeRule,
  madeOf,
  namedTag,
  otherLanguageThan,
  pseudOf,
  restingWhere,
  wordsOf,
} from './made-rules';
import { fieldsOf, listOf, textIs, textOf } from './plain-rule';
import { asStoredNow } from './stored-now';

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

/** What hides by a list of filters; works and series are a fork's own. */
const filtered: readonly (readonly [
  name: string,
  is: (filter: Record<string, unknown>) => Condition | null,
])[] = [
  ['hideTags', tagOf],
  ['hideAuthors', authorOf],
  ['hideWorks', workOf],
  ['hideSeries', seriesOf],
];

/** The export of AO3 Enhancements and its forks: its storage as JSON, with "option." before each name. */
export function importEnhancements(value: unknown): ImportedRules | null {
  const stored = fieldsOf(value);
  const option = asStoredNow((name) => {
    const found = stored[`option.${name}`] ?? stored[name];
    return typeof found === 'string' ? parse(found) : found;
  });
  const block = stored['option.hideShowReason'] === false ? 'hide' : 'collapse';
  const made = filtered.flatMap(([name, is]) => {
    const { enabled, filters } = option(name);
    return listOf(filters).map((filter) => {
      const fields = fieldsOf(filter);
      return restingWhere(
        enabled === false,
        madeOf(actionOf(fields, block), is(fields), wordsOf(name, filter)),
      );
    });
  });
  const all = [...made, ...readLanguages(option('hideLanguages'), block)];
  all.push(...readCrossovers(option('hideCrossovers'), block));
  return all.length === 0 ? null : importedFrom('enhancements', all);
}

function readLanguages({ enabled, show }: Record<string, unknown>, block: Action): MadeRule[] {
  const names = listOf(show).map((each) => textOf(fieldsOf(each).label));
  const known = names.filter(Boolean);
  if (known.length === 0) return [];
  return [restingWhere(enabled === false, madeOf(block, otherLanguageThan(known), ''))];
}

/** While it is off, its number is everybody's. */
function readCrossovers({ enabled, maxFandoms }: Record<string, unknown>, block: Action): MadeRule[] {
  if (enabled !== true || typeof maxFandoms !== 'number') return [];
  return [madeOf(block, { kind: 'number', field: 'fandoms', compare: '>', value: maxFandoms }, '')];
}

function tagOf({ name, type, matcher }: Record<string, unknown>): Condition | null {
  const field = kinds[textOf(type)] ?? 'tag';
  return named(field, textOf(name), matcher);
}

/** `byline`: as it stood in its lists of old. */
function authorOf({ userId, pseud, byline }: Record<string, unknown>): Condition | null {
  const [login, own, whole] = [decoded(textOf(userId)), decoded(textOf(pseud)), textOf(byline)];
  if (whole !== '') return authorCalled(whole);
  if (login === '') return null;
  return own === '' ? textIs('author', login, 'is') : pseudOf(own, login);
}

function workOf({ value, matcher }: Record<string, unknown>): Condition | null {
  const text = textOf(value);
  return /^\d{1,15}$/.test(text) ? { kind: 'work', ids: [Number(text)] } : named('title', text, matcher);
}

/** A rule knows a series by its name alone. */
function seriesOf({ value, matcher }: Record<string, unknown>): Condition | null {
  const text = textOf(value);
  return /^\d+$/.test(text) ? null : named('series', text, matcher);
}

function named(field: TextField, value: string, matcher: unknown): Condition | null {
  if (value === '') return null;
  if (matcher === 'contains') return contains(field, value);
  if (matcher !== 'regex')
    return field === 'title' || field === 'series' ? textIs(field, value, 'is') : namedTag(field, value);
  return refuseExpression(value, longest[field] ?? longestName) ? null : textIs(field, value, 'matches');
}

/** `behavior` is the forks' own. */
function actionOf({ invert, behavior }: Record<string, unknown>, block: Action): Action {
  if (behavior === 'highlight') return 'highlight';
  return behavior === 'invert' || (behavior !== 'hide' && invert === true) ? 'show' : block;
}

/** It takes names of authors from addresses. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
