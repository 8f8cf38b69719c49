import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import type { Rule } from '@/model/rule';
import { addToRuleFile } from '@/rules/rule-file';
import { listTagsAsked } from '@/rules/tags-asked';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { newRuleDraft } from './draft-rule';
import { OfferFamily } from './OfferFamily';
import { RuleFields } from './RuleFields';
import { restIfSlow } from './rest-if-slow';
import { useRuleDraft } from './use-rule-draft';

/** A rule that is put together field by field, as a sentence that is shown before it is added. */
export function RuleForm({ families }: { families: readonly TagFamily[] }): JSX.Element {
  const writing = useRuleDraft(newRuleDraft);
  const [added, setAdded] = useState(false);
  const [last, setLast] = useState<Rule | null>(null);
  const [failed, change] = useChange();
  const add = async (rule: Rule): Promise<void> => {
    const made = await restIfSlow(rule);
    await changeRules((file) => addToRuleFile(file, made));
    writing.begin(newRuleDraft(writing.draft));
    setAdded(true);
    setLast(rule);
  };
  return (
    <form
      ref={writing.form}
      class="dg-stack"
      aria-labelledby="rule-add"
      onInput={() => setAdded(false)}
      onSubmit={(event) => writing.submit(event, (rule) => change(() => add(rule)))}
    >
      <h3 id="rule-add">{t('ruleAdd')}</h3>
      <RuleFields writing={writing} families={families} />
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <div class="dg-row">
        <Button type="submit" look="primary">
          {t('ruleAddIt')}
        </Button>
        <span role="status">{added && t('ruleAdded')}</span>
      </div>
      {last && <OfferFamily key={writeRule(last)} tags={listTagsAsked([last])} families={families} />}
    </form>
  );
}
