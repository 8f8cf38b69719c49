import type { Action, Condition, Rule, TextField } from '@/model/rule';
import { allConditions, anyCondition } from './conditions';
import type { ImportedRules } from './import-rules';
import { parseRules } from './parse-rules';
import { plainRule, textIs } from './plain-rule';
import { writeRule } from './write-rule';

/** What came of an entry of another tool: a rule, or the words by which the reader is told that none did. */
export type MadeRule = Rule | string;

export function importedFrom(from: ImportedRules['from'], made: readonly MadeRule[]): ImportedRules {
  const readable = made.map((each) =>
    typeof each === 'string' || isReadable(each) ? each : writeRule(each),
  );
  return {
    from,
    rules: readable.filter((each) => typeof each !== 'string'),
    leftOut: readable.filter((each) => typeof each === 'string'),
  };
}

/** Whatever stands in a file of somebody else: a rule is one only if it can be read again as it is written. */
const isReadable = (rule: Rule): boolean => parseRules(writeRule(rule)).mistakes.length === 0;

/** The rule, or the words where there is no condition for it. */
export const madeOf = (
  action: Action,
  when: Condition | null,
  words: string,
  reason: string | null = null,
): MadeRule => (when ? plainRule(action, when, reason) : words);

/** How a list and an entry of it are named where no rule can be made: by the tool's own words, shortened. */
export function wordsOf(list: string, entry: unknown): string {
  const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
  return `${list}: ${text}`.replace(/\s+/g, ' ').slice(0, 160);
}

/** Resting, as it was there. */
export const restingWhere = (isOff: boolean, made: MadeRule): MadeRule =>
  isOff && typeof made !== 'string' ? { ...made, on: false } : made;

/** Tells of a text that these letters stand somewhere in it, be it within a word. */
export const contains = (field: TextField, letters: string): Condition =>
  letters.includes('*')
    ? // In a pattern it would stand for anything.
      textIs(field, letters.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'), 'matches')
    : textIs(field, `*${letters}*`, 'like');

/** The tag with this very name. AO3 allows neither commas nor stars in one, so such a name is none: null. */
export const namedTag = (field: TextField, name: string): Condition | null =>
  /[,*]/.test(name) ? null : textIs(field, name, 'is');

/** A pseud of an account: both names have to be there, because others may have a pseud of that name. */
export const pseudOf = (pseud: string, login: string): Condition =>
  pseud.toLowerCase() === login.toLowerCase()
    ? textIs('author', login, 'is')
    : allConditions([textIs('author', pseud, 'is'), textIs('author', login, 'is')]);

/** An author as AO3 writes one: "pseud", or "pseud (account)". */
export function authorCalled(byline: string): Condition {
  const [, pseud, login] = /^(.+?)\s*\((\S+)\)$/.exec(byline) ?? [];
  return pseud && login ? pseudOf(pseud, login) : textIs('author', byline, 'is');
}

/** Of works alone, where a condition could be told of a series, too. */
export const ofWorks = (condition: Condition): Condition =>
  allConditions([condition, { kind: 'number', field: 'chapters', compare: '>', value: 0 }]);

/** In a language that is known, and none of these. */
export const otherLanguageThan = (names: readonly string[]): Condition =>
  allConditions([
    textIs('language', '*'),
    { kind: 'not', of: { kind: 'text', field: 'language', how: 'is', values: [...names], first: null } },
  ]);

const categories = ['F/F', 'F/M', 'Gen', 'M/M', 'Other'];

/** In the category "Multi", or in several. */
export const inSeveralCategories: Condition = anyCondition([
  textIs('category', 'Multi'),
  ...categories.slice(0, -1).map((one, index) =>
    allConditions([
      textIs('category', one),
      {
        ...{ kind: 'text', field: 'category', how: 'is', first: null },
        values: categories.slice(index + 1),
      },
    ]),
  ),
]);
