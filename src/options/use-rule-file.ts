import { useEffect, useState } from 'preact/hooks';
import type { RuleFile } from '@/model/rule';
import { loadRuleFile, watchRules } from '@/settings/rule-file';
import type { KeptFamily } from '@/store/database';
import { listFamilies } from '@/store/families';
import { useLive } from '@/ui/use-live';

/** The rules, and the families of tags that they are made ready with. */
export type RulesHeld = Omit<RuleFile, 'families'> & { families: readonly KeptFamily[] };

/** The reader's rules as they are saved, from whatever page they change; null until they are loaded. */
export function useRuleFile(): RulesHeld | null {
  const [file, setFile] = useState<RuleFile | null>(null);
  const live = useLive(listFamilies, []);
  useEffect(() => {
    const load = (): void => void loadRuleFile().then(setFile);
    load();
    return watchRules(load);
  }, []);
  if (!file || live.kind === 'loading') return null;
  return { ...file, families: live.kind === 'ready' ? live.value : [] };
}
