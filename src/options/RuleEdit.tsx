import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import type { PlacedRule, Rule } from '@/model/rule';
import { addToRuleFile, replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import type { RuleDraft } from './draft-rule';
import { RuleFields } from './RuleFields';
import { restIfSlow } from './rest-if-slow';
import { useRuleDraft } from './use-rule-draft';

interface Props {
  begun: RuleDraft;
  /** The rule as it stands in the file; null where it was changed or deleted since, from elsewhere. */
  was: PlacedRule | null;
  families: readonly TagFamily[];
  /** `is`: what was saved in its place; null where nothing was. */
  onEnd(is: PlacedRule | null): void;
}

/** A rule that is there, opened in the form and saved in its own line. */
export function RuleEdit({ begun, was, families, onEnd }: Props): JSX.Element {
  const writing = useRuleDraft(() => begun);
  const [failed, change] = useChange();
  const save = async (rule: Rule): Promise<void> => {
    // What is the same stays as the reader wrote it.
    if (was && writeRule(rule) === writeRule(was)) return onEnd(null);
    const is = await restIfSlow(rule);
    const isSaved = await changeRules((file) =>
      was ? replaceInRuleFile(file, was, is) : addToRuleFile(file, is),
    );
    // Where it was not, the rule is another by now: `was` will say so.
    if (isSaved) onEnd(was && { ...is, line: was.line });
  };
  return (
    <form
      ref={writing.form}
      class="dg-stack dg-editing"
      aria-label={t('ruleEdited')}
      onSubmit={(event) => writing.submit(event, (rule) => change(() => save(rule)))}
    >
      <RuleFields writing={writing} families={families} />
      {!was && <Notice trouble>{t('ruleGone')}</Notice>}
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <div class="dg-row">
        <Button type="submit" look="primary">
          {was ? t('ruleSave') : t('ruleAddIt')}
        </Button>
        <Button onClick={() => onEnd(null)}>{t('ruleCancel')}</Button>
      </div>
    </form>
  );
}
