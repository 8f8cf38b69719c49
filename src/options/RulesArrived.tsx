import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { PlacedRule, Rule, RuleFile } from '@/model/rule';
import { listResting } from '@/rules/add-imported';
import { listRules } from '@/rules/rule-book';
import { switchInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { findSlowRules } from './find-slow-rules';

interface Props {
  file: RuleFile;
  /** What the last file brought. */
  arrived: readonly Rule[];
}

/** The rules of a file that rest, to be seen; and then to be switched on together, and off again. */
export function RulesArrived({ file, arrived }: Props): JSX.Element | null {
  const [failed, change] = useChange();
  const [turned, setTurned] = useState<readonly PlacedRule[]>([]);
  const resting = listResting(listRules(file.ready), arrived);
  const turn = (rules: readonly PlacedRule[], on: boolean): void =>
    change(
      async () => {
        // One that is slow rests on: the notice above says why.
        const slow = on ? await findSlowRules(rules) : [];
        const now = rules.filter((rule) => !slow.includes(rule));
        await changeRules((before) => switchInRuleFile(before, now, on));
        setTurned(on ? now.map((rule) => ({ ...rule, on })) : []);
      },
      { vanishes: true },
    );
  if (resting.length + turned.length === 0) return null;
  return (
    <div class="dg-stack">
      {resting.length > 0 && (
        <>
          <label class="dg-stack">
            <span>{t('rulesResting', { count: resting.length })}</span>
            <textarea
              class="dg-field dg-rules-text"
              readOnly
              rows={Math.min(resting.length + 1, 16)}
              dir="auto"
              value={resting.map((rule) => writeRule({ ...rule, on: true })).join('\n')}
            />
          </label>
          <div class="dg-row">
            <Button onClick={() => turn(resting, true)}>
              {t('rulesSwitchOn', { count: resting.length })}
            </Button>
          </div>
        </>
      )}
      {turned.length > 0 && (
        <Notice>
          <p>{t('rulesSwitchedOn', { count: turned.length })}</p>
          <Button look="quiet" onClick={() => turn(turned, false)}>
            {t('rulesSwitchBack', { count: turned.length })}
          </Button>
        </Notice>
      )}
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
    </div>
  );
}
