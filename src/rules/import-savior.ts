import type { Action, How, Rule, TextField } from '@/model/rule';
import type { ImportedRules } from './import-rules';
import { plainRule, textIs } from './plain-rule';

/** Its lists: what they do, and how their entries are matched (its own comments say so). */
const lists: readonly (readonly [name: string, action: Action, field: TextField, how?: How])[] = [
  ['authorBlacklist', 'collapse', 'author', 'is'],
  ['titleBlacklist', 'collapse', 'title'],
  ['tagBlacklist', 'collapse', 'tag'],
  ['summaryBlacklist', 'collapse', 'summary', 'has'],
  ['tagWhitelist', 'show', 'tag'],
];

/** AO3 Savior's configuration: a script that sets `window.ao3SaviorConfig`. It is read and never run. */
export function importSavior(text: string): ImportedRules | null {
  if (!text.includes('ao3SaviorConfig')) return null;
  const script = withoutComments(text);
  const rules = lists.flatMap(([name, action, field, how]): Rule[] => {
    const [, entries = ''] =
      new RegExp(`${name}\\s*:\\s*\\[((?:[^\\]'"]|'[^'\\n]*'|"[^"\\n]*")*)\\]`).exec(script) ?? [];
    return [...entries.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)]
      .map(([, single, double]) => (single ?? double ?? '').trim())
      .filter(Boolean)
      .map((value) => plainRule(action, textIs(field, value, how)));
  });
  return { from: 'savior', rules, leftOut: 0 };
}

/** A quoted text may hold what begins a comment. */
const withoutComments = (script: string): string =>
  script.replace(/'[^'\n]*'|"[^"\n]*"|\/\/.*|\/\*[\s\S]*?\*\//g, (part) => (/^['"]/.test(part) ? part : ''));
