import type { Rule } from '@/model/rule';
import { importBlocker } from './import-blocker';
import { importEnhancements } from './import-enhancements';
import { importHighlighter } from './import-highlighter';
import { importSavior } from './import-savior';
import { importToybox } from './import-toybox';
import type { Mistake } from './mistake';
import { parseRules } from './parse-rules';

/** Rules from a file, on or off as they are there. */
export interface ImportedRules {
  from: 'dogear' | 'blocker' | 'enhancements' | 'highlighter' | 'savior' | 'toybox';
  rules: Rule[];
  /** What became no rule, by the words of the tool. */
  leftOut: string[];
  /** Lines of our own text that are not understood, and why. */
  mistakes?: readonly Mistake[];
}

/** No list of rules is larger; what is, is another file. */
const longest = 5_000_000;

/**
 * Reads rules from our own text or from what these tools save: AO3 Savior's configuration (a script), the exports of
 * AO3 Enhancements and its forks, Advanced Blocker, AO3 Tag Highlighter and AO3 Toybox (JSON). Null: none of them.
 */
export function importRules(text: string): ImportedRules | null {
  if (text.length > longest) return null;
  return importSavior(text) ?? importJson(text) ?? importOwn(text);
}

function importJson(text: string): ImportedRules | null {
  if (!/^\s*[{[]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return importHighlighter(value) ?? importToybox(value) ?? importEnhancements(value) ?? importBlocker(value);
}

function importOwn(text: string): ImportedRules | null {
  const { rules, mistakes } = parseRules(text);
  if (rules.length === 0) return null;
  return {
    from: 'dogear',
    rules: rules.map(({ line: _, ...rule }) => rule),
    leftOut: [],
    mistakes,
  };
}
