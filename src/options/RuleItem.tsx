import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { PlacedRule } from '@/model/rule';
import { replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { restIfSlow } from './rest-if-slow';

interface Props {
  rule: PlacedRule;
  onEdit(): void;
  onDelete(): void;
}

/** A rule as its sentence, with a switch. */
export function RuleItem({ rule, onEdit, onDelete }: Props): JSX.Element {
  const sentence = writeRule({ ...rule, on: true });
  const turn = async (box: HTMLInputElement): Promise<void> => {
    const made = await restIfSlow({ ...rule, on: box.checked });
    // It rests on: the notice above says why.
    box.checked = made.on;
    if (made.on !== rule.on) await changeRules((now) => replaceInRuleFile(now, rule, made));
  };
  return (
    <li data-line={rule.line}>
      <label class="dg-switch">
        <input type="checkbox" checked={rule.on} onChange={({ currentTarget }) => void turn(currentTarget)} />
        <span dir="auto">{sentence}</span>
      </label>
      <div class="dg-row dg-under-switch">
        <Button look="quiet" aria-label={t('ruleEditNamed', { rule: sentence })} onClick={onEdit}>
          {t('ruleEdit')}
        </Button>
        <Button look="quiet" aria-label={t('ruleDeleteNamed', { rule: sentence })} onClick={onDelete}>
          {t('ruleDelete')}
        </Button>
      </div>
    </li>
  );
}
