import type { KeptSetup } from '@/backup/parse-rows';
import { readyFromText, withFamilies } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { saveSettings, settingsIn } from '@/settings/settings';

/** Makes the rules ready with the families of tags that are known by now. */
export async function renewFamilies(): Promise<void> {
  await changeRules((file) => withFamilies(file, file.families ?? []));
}

/**
 * Takes settings and rules from a backup: its settings in place of those here, and behind the rules that are here each
 * of its rules that is not among them.
 */
export async function restoreSetup({ settings, rules }: KeptSetup): Promise<void> {
  await saveSettings(settingsIn(settings));
  await changeRules((file) => {
    const text = joinLines(file.text, rules);
    return text === file.text ? null : readyFromText({ ...file, text });
  });
}

function joinLines(mine: string, other: string): string {
  const known = new Set(linesOf(mine));
  const added = linesOf(other).filter((line) => !known.has(line));
  return added.length === 0 ? mine : `${[...linesOf(mine), ...added].join('\n')}\n`;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
