import { useEffect, useState } from 'preact/hooks';
import type { RuleFile } from '@/model/rule';
import { loadRuleFile, watchRules } from '@/settings/rule-file';

/** The reader's rules as they are saved, from whatever page they change; null until they are loaded. */
export function useRuleFile(): RuleFile | null {
  const [file, setFile] = useState<RuleFile | null>(null);
  useEffect(() => {
    const load = (): void => void loadRuleFile().then(setFile);
    load();
    return watchRules(load);
  }, []);
  return file;
}
