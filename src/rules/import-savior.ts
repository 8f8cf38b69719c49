import type { Action, Condition } from '@/model/rule';
import type { ImportedRules } from './import-rules';
import { authorCalled, contains, importedFrom, madeOf, namedTag, wordsOf } from './made-rules';
import { textIs } from './plain-rule';
import { readScriptList, withoutComments } from './read-script-lists';

/** Its lists: what they do, and what an entry says of a work. Null: of no work that AO3 can have. */
const lists: readonly (readonly [
  name: string,
  does: Action | null,
  is: (entry: string) => Condition | null,
])[] = [
  ['authorBlacklist', null, nameOf],
  ['titleBlacklist', null, (entry) => looksLike('title', entry)],
  ['tagBlacklist', null, (entry) => (entry.includes('*') ? looksLike('tag', entry) : namedTag('tag', entry))],
  ['summaryBlacklist', null, (entry) => contains('summary', entry)],
  ['authorWhitelist', 'show', nameOf],
  // Here it knows no pattern.
  ['tagWhitelist', 'show', (entry) => namedTag('tag', entry)],
];

/** AO3 Savior's configuration: a script that sets `window.ao3SaviorConfig`. It is read and never run. */
export function importSavior(text: string): ImportedRules | null {
  if (!text.includes('ao3SaviorConfig')) return null;
  const script = withoutComments(text);
  const block = /\bshowPlaceholders['"]?\s*:\s*false\b/.test(script) ? 'hide' : 'collapse';
  const made = lists.flatMap(([name, does, is]) => {
    const { texts, others } = readScriptList(script, name) ?? { texts: [], others: [] };
    return [
      ...texts
        // A space at an end of a text counts, where it is sought in another.
        .map((entry) => entry.replace(/\s+/g, ' '))
        .filter((entry) => entry.trim() !== '')
        .map((entry) => madeOf(does ?? block, is(entry), wordsOf(name, entry))),
      ...others.map((entry) => wordsOf(name, entry)),
    ];
  });
  return made.length === 0 ? null : importedFrom('savior', made);
}

function nameOf(entry: string): Condition {
  const name = entry.trim();
  return name === 'Anonymous' ? { kind: 'flag', flag: 'anonymous' } : authorCalled(name);
}

/** What stands between its stars may stand anywhere, in this order. */
const looksLike = (field: 'tag' | 'title', entry: string): Condition =>
  entry.includes('*') ? textIs(field, `*${entry}*`.replace(/\*+/g, '*')) : textIs(field, entry.trim(), 'is');
