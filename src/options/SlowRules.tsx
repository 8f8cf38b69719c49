import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { PlacedRule, RuleFile } from '@/model/rule';
import { bareSentence } from '@/rules/rehearse';
import { listRules } from '@/rules/rule-book';
import { replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { allowOverruns } from '@/settings/overruns';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useSlowRules } from '@/ui/use-slow-rules';

/** The rules that were switched off because their expressions take too long, each with the way back. */
export function SlowRules({ file }: { file: RuleFile }): JSX.Element | null {
  const [failed, change] = useChange();
  const isSlow = useSlowRules();
  const slow = listRules(file.ready).filter((rule) => !rule.on && isSlow(bareSentence(rule)));
  if (slow.length === 0) return null;
  const turnOn = (rule: PlacedRule): void =>
    change(
      async () => {
        await allowOverruns(bareSentence(rule));
        await changeRules((now) => replaceInRuleFile(now, rule, { ...rule, on: true }));
      },
      { vanishes: true },
    );
  return (
    <Notice trouble>
      <p>{t('slowRules', { count: slow.length })}</p>
      <ul class="dg-rules">
        {slow.map((rule) => (
          <li key={rule.line}>
            <code dir="auto">{writeRule({ ...rule, on: true })}</code>{' '}
            <Button look="quiet" onClick={() => turnOn(rule)}>
              {t('slowRuleOn')}
            </Button>
          </li>
        ))}
      </ul>
      {failed && <p>{t('cannotWrite')}</p>}
    </Notice>
  );
}
