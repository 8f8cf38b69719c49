import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { PlacedRule, RuleFile } from '@/model/rule';
import { listRules } from '@/rules/rule-book';
import { replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { findSlowRules } from './find-slow-rules';

/** Each rule as its sentence, with a switch. */
export function RuleSwitches({ file }: { file: RuleFile }): JSX.Element | null {
  const rules = listRules(file.ready);
  if (rules.length === 0) return null;
  const turn = async (rule: PlacedRule, box: HTMLInputElement): Promise<void> => {
    const on = box.checked;
    if (on && (await findSlowRules([rule])).length > 0) {
      // It rests on: the notice above says why.
      box.checked = false;
      return;
    }
    await changeRules((now) => replaceInRuleFile(now, rule, { ...rule, on }));
  };
  return (
    <details>
      <summary>{t('rulesMade')}</summary>
      <ul class="dg-rules">
        {rules.map((rule) => (
          <li key={rule.line}>
            <label class="dg-switch">
              <input
                type="checkbox"
                checked={rule.on}
                onChange={({ currentTarget }) => void turn(rule, currentTarget)}
              />
              <span dir="auto">{writeRule({ ...rule, on: true })}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
