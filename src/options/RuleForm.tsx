import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import { type Action, actions, type Rule } from '@/model/rule';
import { parseRules } from '@/rules/parse-rules';
import { plainRule } from '@/rules/plain-rule';
import { addToRuleFile } from '@/rules/rule-file';
import { listTagsAsked } from '@/rules/tags-asked';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Choice } from './Choice';
import { ConditionFields } from './ConditionFields';
import { type ConditionDraft, conditionOf, newDraft } from './draft-condition';
import { findSlowRules } from './find-slow-rules';
import { OfferFamily } from './OfferFamily';
import { Rehearsal } from './Rehearsal';
import { sayMistake } from './say-mistake';

/** A rule of one condition, put together as a sentence that is shown before it is added. */
export function RuleForm({ families }: { families: readonly TagFamily[] }): JSX.Element {
  const [action, setAction] = useState<Action>('hide');
  const [draft, setDraft] = useState<ConditionDraft>(newDraft);
  const [reason, setReason] = useState('');
  const [added, setAdded] = useState(false);
  const [last, setLast] = useState<Rule | null>(null);

  const rule = ruleOf(action, draft, reason);
  const sentence = rule && writeRule(rule);
  // What a regular expression must not be, only the parser knows.
  const [mistake] = sentence === null ? [] : parseRules(sentence).mistakes;
  const add = async (rule: Rule): Promise<void> => {
    // One that is slow is added, and rests: the notice above says why.
    const on = (await findSlowRules([rule])).length === 0;
    await changeRules((file) => addToRuleFile(file, { ...rule, on }));
    setDraft({ ...draft, value: '' });
    setReason('');
    setAdded(true);
    setLast(rule);
  };
  return (
    <form
      class="dg-stack"
      aria-labelledby="rule-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (rule && !mistake) void add(rule);
      }}
    >
      <h3 id="rule-add">{t('ruleAdd')}</h3>
      <div class="dg-row">
        <Choice
          label={t('ruleAction')}
          of={actions}
          chosen={action}
          choose={setAction}
          say={(one) => t(`action_${one}`)}
        />
        <ConditionFields
          draft={draft}
          onChange={(draft) => {
            setDraft(draft);
            setAdded(false);
          }}
        />
      </div>
      <label>
        <span class="dg-small">{t('ruleReason')}</span>
        <input
          class="dg-field"
          dir="auto"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      {sentence !== null &&
        (mistake ? <Notice trouble>{sayMistake(mistake)}</Notice> : <code dir="auto">{sentence}</code>)}
      <Rehearsal rule={mistake ? null : rule} families={families} />
      <div class="dg-row">
        <Button type="submit" busy={rule === null || mistake !== undefined}>
          {t('ruleAddIt')}
        </Button>
        <span role="status">{added && t('ruleAdded')}</span>
      </div>
      {last && <OfferFamily key={writeRule(last)} tags={listTagsAsked([last])} families={families} />}
    </form>
  );
}

/** The rule that the form says; null while something is missing. */
function ruleOf(action: Action, draft: ConditionDraft, reason: string): Rule | null {
  const when = conditionOf(draft);
  return when && plainRule(action, when, reason.trim() || null);
}
