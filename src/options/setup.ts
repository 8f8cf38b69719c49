import type { KeptSetup } from '@/backup/parse-rows';
import { normal } from '@/rules/normal';
import { readyFromText, withFamilies } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { saveSettings, settingsIn } from '@/settings/settings';
import { removeFamily } from '@/store/families';

/** Makes the rules ready with the families of tags that are known by now. */
export async function renewFamilies(): Promise<void> {
  await changeRules((file) => withFamilies(file, file.families ?? []));
}

/**
 * Forgets a family of tags, by its key. The rules are made ready without it first: a page that is closed in the middle of it
 * leaves a family that is still listed, and none that rules meet and nobody sees.
 */
export async function forgetFamily(key: string): Promise<void> {
  await changeRules((file) =>
    withFamilies(
      file,
      (file.families ?? []).filter(({ name }) => normal(name) !== key),
    ),
  );
  await removeFamily(key);
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
