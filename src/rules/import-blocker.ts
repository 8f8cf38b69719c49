import type { Action, Comparison, Condition, NumberField, TextField } from '@/model/rule';
import { partEntry, splitEntries, tellConditions, tellEntry, tellItem, tellWith } from './blocker-entries';
import { missing, readWanted, type Wanted } from './blocker-wanted';
import type { ImportedRules } from './import-rules';
import {
  authorCalled,
  importedFrom,
  type MadeRule,
  madeOf,
  ofWorks,
  otherLanguageThan,
  restingWhere,
  wordsOf,
} from './made-rules';
import { fieldsOf, listOf, textIs, textOf } from './plain-rule';

/** Its lists of tags. A tag is highlighted by any part of its name. */
const tagLists = ['tagBlacklist', 'strictTagBlacklist', 'tagHighlights', 'tagWhitelist'] as const;
const textLists: readonly (readonly [name: string, field: TextField])[] = [
  ['titleBlacklist', 'title'],
  ['summaryBlacklist', 'summary'],
];
const limits: readonly (readonly [name: string, field: NumberField, compare: Comparison])[] = [
  ['minWords', 'words', '<'],
  ['maxWords', 'words', '>'],
  ['minChapters', 'chapters', '<'],
  ['maxChapters', 'chapters', '>'],
  ['maxCrossovers', 'fandoms', '>'],
];
/** What says how it looks and is used, and nothing of works. */
const looks: ReadonlySet<string> = new Set([
  ...['highlightColor', 'boldHighlightedTags', 'showReasons', 'showPlaceholders', 'hideCompletelyRules'],
  ...['enableHighlightingOnMyContent', 'username', 'pauseBlocking', 'hideMenu', 'quickAddKey'],
  ...['disableCollapseTransitions', 'primaryRelpad', 'primaryCharpad', 'enableStrictTagBlocking', '_version'],
]);
const complete: Condition = { kind: 'flag', flag: 'complete' };
const hasChapters: Condition = { kind: 'number', field: 'chapters', compare: '>', value: 0 };
/** So long is its month. */
const daysOfMonth = 30.4;

type Config = Record<string, unknown>;

/** The export of Advanced Blocker: its configuration as JSON. */
export function importBlocker(value: unknown): ImportedRules | null {
  const config = fieldsOf(value);
  if (![...tagLists, 'authorBlacklist'].some((name) => typeof config[name] === 'string')) return null;
  const hidden = fieldsOf(config.hideCompletelyRules);
  const block = (filter: string): Action =>
    config.showPlaceholders === false || hidden[filter] === true ? 'hide' : 'collapse';
  const made = [
    ...tagLists.flatMap((name) => readTags(config, name, block)),
    ...listOf(config.conditionalTagBlacklist).map((entry) => readConditional(entry, block('tagBlacklist'))),
    ...readTexts(config, block),
    ...readNumbers(config, block),
    ...readStates(config, block),
    ...readPairings(config, block),
  ];
  return importedFrom('blocker', [...made, ...listUnread(config)]);
}

type Block = (filter: string) => Action;

function readTags(config: Config, name: (typeof tagLists)[number], block: Block): MadeRule[] {
  const actions: Record<(typeof tagLists)[number], Action> = {
    ...{ tagBlacklist: block('tagBlacklist'), strictTagBlacklist: 'hide' },
    ...{ tagHighlights: 'highlight', tagWhitelist: 'show' },
  };
  const against = { field: 'tag', whole: name !== 'tagHighlights', first: null } as const;
  const rests = name === 'strictTagBlacklist' && config.enableStrictTagBlocking !== true;
  return splitEntries(written(config[name])).map((entry) =>
    restingWhere(rests, madeOf(actions[name], tellEntry(entry, against), wordsOf(name, entry))),
  );
}

/** Where it keeps "A unless:{B}" and "A with:{B}" of its blacklist. */
function readConditional(entry: unknown, action: Action): MadeRule {
  const { block, operator, condition, unless } = fieldsOf(entry);
  const item = textOf(block).replace(/\s*\b(unless|with)\s*:$/i, '');
  const how = operator === 'with' ? 'with' : operator === 'unless' || textOf(unless) ? 'unless' : null;
  const parted = item === '' ? null : partEntry(item);
  const is = parted && tellItem(parted.item, { field: 'tag', whole: true, first: null });
  const other = tellConditions(textOf(condition) || textOf(unless), 'tag');
  return madeOf(action, is && how && tellWith(is, how, other), wordsOf('conditionalTagBlacklist', entry));
}

/** Its lists are texts; of one number alone it makes one. */
const written = (value: unknown): string => textOf(typeof value === 'number' ? String(value) : value);

const partsOf = (value: unknown): string[] =>
  written(value)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function readTexts(config: Config, block: Block): MadeRule[] {
  const texts = textLists.flatMap(([name, field]) =>
    partsOf(config[name]).map((entry) =>
      madeOf(block(name), tellItem(entry, { field, whole: false, first: null }), wordsOf(name, entry)),
    ),
  );
  const authors = partsOf(config.authorBlacklist).map((entry) =>
    madeOf(block('authorBlacklist'), authorCalled(entry), entry),
  );
  const works = partsOf(config.workBlacklist);
  const ids = works.filter((id) => /^\d{1,15}$/.test(id)).map(Number);
  const languages = partsOf(config.allowedLanguages);
  return [
    ...texts,
    ...authors,
    ...(ids.length > 0 ? [madeOf(block('workBlacklist'), { kind: 'work', ids }, '')] : []),
    ...works.filter((id) => !/^\d{1,15}$/.test(id)).map((id) => wordsOf('workBlacklist', id)),
    ...(languages.length > 0 ? [madeOf(block('language'), otherLanguageThan(languages), '')] : []),
  ];
}

/** Written as "1,000" too. NaN where there is none. */
const numberOf = (value: unknown): number => Number.parseInt(String(value ?? '').replace(/[,_\s]/g, ''), 10);

function readNumbers(config: Config, block: Block): MadeRule[] {
  const made = limits.flatMap(([name, field, compare]): MadeRule[] => {
    const value = numberOf(config[name]);
    if (!(value > 0)) return [];
    const condition: Condition = { kind: 'number', field, compare, value };
    return [madeOf(block(name), field === 'words' ? ofWorks(condition) : condition, name)];
  });
  const months = numberOf(config.maxMonthsSinceUpdate);
  if (!(months > 0)) return made;
  const days = Math.floor(months * daysOfMonth);
  const stale: Condition = { kind: 'number', field: 'days since update', compare: '>', value: days };
  return [...made, madeOf(block('maxMonthsSinceUpdate'), ongoing(stale), '')];
}

/** A work that is not complete, and this. Of a series, and of what has no chapters, it says nothing. */
const ongoing = (...also: Condition[]): Condition => ({
  kind: 'all',
  of: [...also, hasChapters, { kind: 'not', of: complete }],
});

function readStates(config: Config, block: Block): MadeRule[] {
  const noSummary: Condition = { kind: 'not', of: textIs('summary', '*') };
  return [
    ...(config.blockComplete === true ? [madeOf(block('blockComplete'), ofWorks(complete), '')] : []),
    ...(config.blockOngoing === true ? [madeOf(block('blockOngoing'), ongoing(), '')] : []),
    ...(config.blockMissingSummary === true
      ? [madeOf(block('blockMissingSummary'), { kind: 'all', of: [hasChapters, noSummary] }, '')]
      : []),
  ];
}

function readPairings(config: Config, block: Block): MadeRule[] {
  const firstOf = (name: string, usual: number): number => Math.max(1, numberOf(config[name]) || usual);
  const couples = readWanted(
    written(config.primaryRelationships),
    'relationship',
    firstOf('primaryRelpad', 1),
  );
  const persons = readWanted(written(config.primaryCharacters), 'character', firstOf('primaryCharpad', 5));
  // Which works one asks about depends on the other, so neither can be told without it.
  const isTold = typeof couples !== 'string' && typeof persons !== 'string';
  const made = (name: string, wanted: Wanted | string | null, others: Wanted | string | null): MadeRule[] => {
    if (wanted === null) return [];
    const when =
      isTold && typeof wanted !== 'string' && typeof others !== 'string' && missing(wanted, others);
    return [madeOf(block(name), when || null, wordsOf(name, config[name]))];
  };
  return [...made('primaryRelationships', couples, persons), ...made('primaryCharacters', persons, couples)];
}

const nothing: readonly string[] = ['false', 'null', '""', '[]', '{}'];

/** Whatever else is set: that it leaves the reader's own pages alone, and what another version may know. */
function listUnread(config: Config): string[] {
  const read = new Set([
    ...[...tagLists, ...textLists.map(([name]) => name), ...limits.map(([name]) => name)],
    ...['conditionalTagBlacklist', 'authorBlacklist', 'workBlacklist', 'allowedLanguages', 'blockComplete'],
    ...['maxMonthsSinceUpdate', 'blockOngoing', 'blockMissingSummary'],
    ...['primaryRelationships', 'primaryCharacters'],
  ]);
  return Object.entries(config)
    .filter(([name, set]) => !looks.has(name) && !nothing.includes(JSON.stringify(set)))
    .filter(
      ([name, set]) => !read.has(name) || (typeof set === 'object' && name !== 'conditionalTagBlacklist'),
    )
    .map(([name, set]) => wordsOf(name, set));
}
