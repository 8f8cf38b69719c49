import type { Rule } from '@/model/rule';
import { importBlocker } from './import-blocker';
import { importEnhancements } from './import-enhancements';
import { importHighlighter } from './import-highlighter';
import { importSavior } from './import-savior';
import { importToybox } from './import-toybox';
import type { Mistake } from './mistake';
import { parseRules } from './parse-rules';

/** Rules from another tool's file, every one switched off until the reader has seen it. */
export interface ImportedRules {
  from: 'dogear' | 'blocker' | 'enhancements' | 'highlighter' | 'savior' | 'toybox';
  rules: Rule[];
  /** Lines or entries that were not understood. */
  leftOut: number;
  /** Which lines, and why; of our own text. */
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
  const imported = importSavior(text) ?? importJson(text) ?? importOwn(text);
  return imported && { ...imported, rules: imported.rules.map((rule) => ({ ...rule, on: false })) };
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
    leftOut: mistakes.length,
    mistakes,
  };
}
