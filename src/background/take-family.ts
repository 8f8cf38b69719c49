import type { From } from '@/messages/wire';
import type { TagFamily } from '@/model/family';
import type { RuleFile } from '@/model/rule';
import { normal } from '@/rules/normal';
import { withFamilies } from '@/rules/rule-file';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { keepFamily, listFamilies } from '@/store/families';

/**
 * Remembers the family of a tag whose page was open, or was asked for, and makes the rules ready with it. Nothing is
 * remembered of private windows.
 */
export async function takeFamily(family: TagFamily, { incognito }: From): Promise<null> {
  if (incognito) return null;
  await keepFamily(family, normal(family.name), Date.now());
  const file = await loadRuleFile();
  const renewed = withFamilies(file, await listFamilies());
  // Every list that is open judges anew when the rules are saved.
  if (renewed.ready.rules !== file.ready.rules) await saveRuleFile(renewed);
  return null;
}

/** The reader's rules with the families that they are made ready with; none where no database can be opened. */
export async function loadWithFamilies(): Promise<RuleFile> {
  const [file, families] = await Promise.all([loadRuleFile(), listFamilies().catch(() => [])]);
  return { ...file, families };
}
