import { loadRuleFile } from '@/settings/rule-file';
import { loadSettings } from '@/settings/settings';
import type { KeptSetup } from './parse-rows';

/** The reader's settings and rules, as a backup takes them along. */
export async function loadSetup(): Promise<KeptSetup> {
  const [settings, { text }] = await Promise.all([loadSettings(), loadRuleFile()]);
  return { settings: { ...settings }, rules: text };
}
