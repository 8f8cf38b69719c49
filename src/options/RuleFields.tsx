import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import { actions } from '@/model/rule';
import { writeRule } from '@/rules/write-rule';
import { Notice } from '@/ui/Notice';
import { Choice } from './Choice';
import { ConditionFields } from './ConditionFields';
import { withAction } from './draft-rule';
import { Rehearsal } from './Rehearsal';
import { RuleEndings } from './RuleEndings';
import { sayMistake } from './say-mistake';
import { TextField } from './TextField';
import { NamesContext, useNames } from './use-names';
import type { RuleWriting } from './use-rule-draft';

interface Props {
  writing: RuleWriting;
  families: readonly TagFamily[];
}

/** All that a rule says, field by field; then its sentence, and what it would have done. */
export function RuleFields({ writing, families }: Props): JSX.Element {
  const { draft, change, rule, mistake, tried } = writing;
  const names = useNames(families);
  return (
    <>
      <div class="dg-row">
        <Choice
          label={t('ruleAction')}
          of={actions}
          chosen={draft.action}
          choose={(action) => change(withAction(draft, action))}
          say={(one) => t(`action_${one}`)}
        />
      </div>
      <NamesContext.Provider value={names}>
        <ConditionFields draft={draft.when} onChange={(when) => change({ when })} tried={tried} />
      </NamesContext.Provider>
      <TextField
        label={t('ruleReason')}
        value={draft.reason}
        isProse
        write={(reason) => change({ reason })}
        leave={(reason) => change({ reason: reason.trim() })}
      />
      <RuleEndings draft={draft} change={change} />
      {tried && !rule && <Notice trouble>{t('ruleNotWhole')}</Notice>}
      {mistake && <Notice trouble>{sayMistake(mistake)}</Notice>}
      {rule && !mistake && (
        <p>
          <span class="dg-small dg-soft">{t('ruleSentence')}</span> <code dir="auto">{writeRule(rule)}</code>
        </p>
      )}
      <Rehearsal rule={mistake ? null : rule} families={families} />
    </>
  );
}
