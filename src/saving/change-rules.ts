import type { RuleFile } from '@/model/rule';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { listFamilies } from '@/store/families';

/**
 * Changes the reader's rules as they are now, with the families of tags that are known now. One change comes after the
 * other, whatever page or background makes it: a rule that is added while a family is learned is lost to neither.
 * Nothing is saved where `change` gives null; tells whether something was. Throws what the storage does.
 */
export async function changeRules(change: (file: RuleFile) => RuleFile | null): Promise<boolean> {
  return navigator.locks.request('rules', async () => {
    const changed = change(await loadWithFamilies());
    if (changed) await saveRuleFile(changed);
    return changed !== null;
  });
}

/** None are known where no database can be opened. */
async function loadWithFamilies(): Promise<RuleFile> {
  const [file, families] = await Promise.all([loadRuleFile(), listFamilies().catch(() => [])]);
  return { ...file, families };
}
