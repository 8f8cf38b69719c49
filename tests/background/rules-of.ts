import type { RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';

/** Rules from their text, made ready as they are when a reader saves them. */
export const rulesOf = (text: string): RuleFile => ({ text, ready: compileRules(parseRules(text).rules) });

/** Puts these rules where a reader's are. */
export const writeRules = (text: string): Promise<void> => saveRuleFile(rulesOf(text));

export const textOfRules = async (): Promise<string> => (await loadRuleFile()).text;
