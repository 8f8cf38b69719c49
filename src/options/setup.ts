import type { KeptSetup } from '@/backup/parse-rows';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { saveSettings, settingsIn } from '@/settings/settings';

/**
 * Takes settings and rules from a backup: its settings in place of those here, and behind the rules that are here each
 * of its rules that is not among them.
 */
export async function restoreSetup({ settings, rules }: KeptSetup): Promise<void> {
  await saveSettings(settingsIn(settings));
  const { text } = await loadRuleFile();
  const joined = joinLines(text, rules);
  if (joined !== text) await saveRuleFile({ text: joined, ready: compileRules(parseRules(joined).rules) });
}

function joinLines(mine: string, other: string): string {
  const known = new Set(linesOf(mine));
  const added = linesOf(other).filter((line) => !known.has(line));
  return added.length === 0 ? mine : `${[...linesOf(mine), ...added].join('\n')}\n`;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
