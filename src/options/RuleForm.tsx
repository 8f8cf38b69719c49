import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import {
  type Action,
  actions,
  type How,
  hows,
  type Reach,
  type Rule,
  reaches,
  type TextField,
  textFields,
} from '@/model/rule';
import { isTagKind } from '@/rules/look';
import { parseRules } from '@/rules/parse-rules';
import { addToRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Choice } from './Choice';
import { sayMistake } from './say-mistake';

/** A rule of one condition, put together as a sentence that is shown before it is added. */
export function RuleForm(): JSX.Element {
  const [action, setAction] = useState<Action>('hide');
  const [field, setField] = useState<TextField>('tag');
  const [how, setHow] = useState<How>('is');
  const [reach, setReach] = useState<Reach | 'none'>('none');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [added, setAdded] = useState(false);

  const hasFamily = how === 'is' && (field === 'tag' || isTagKind(field));
  const rule: Rule = {
    ...{ on: true, action, places: null, until: null, paused: null, priority: action === 'show' ? 9 : 0 },
    when: {
      kind: 'text',
      ...{ field, how, values: [value.trim()], first: null },
      ...(hasFamily && reach !== 'none' ? { reach } : {}),
    },
    reason: reason.trim() || null,
  };
  const sentence = writeRule(rule);
  // What a regular expression must not be, only the parser knows.
  const [mistake] = parseRules(sentence).mistakes;
  const add = async (): Promise<void> => {
    await changeRules((file) => addToRuleFile(file, rule));
    setValue('');
    setReason('');
    setAdded(true);
  };
  return (
    <form
      class="dg-stack"
      aria-labelledby="rule-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '' && !mistake) void add();
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
        <Choice
          label={t('ruleField')}
          of={textFields}
          chosen={field}
          choose={setField}
          say={(one) => t(`field_${one}`)}
        />
        <Choice label={t('ruleHow')} of={hows} chosen={how} choose={setHow} say={(one) => t(`how_${one}`)} />
        {hasFamily && (
          <Choice
            label={t('ruleReach')}
            of={['none', ...reaches] as const}
            chosen={reach}
            choose={setReach}
            say={(one) => t(`reach_${one}`)}
          />
        )}
        <label class="dg-grow">
          <span class="dg-small">{t('ruleValue')}</span>
          <input
            class="dg-field"
            dir="auto"
            value={value}
            onInput={({ currentTarget }) => {
              setValue(currentTarget.value);
              setAdded(false);
            }}
          />
        </label>
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
      {value.trim() !== '' &&
        (mistake ? <Notice trouble>{sayMistake(mistake)}</Notice> : <code dir="auto">{sentence}</code>)}
      <div class="dg-row">
        <Button type="submit" busy={value.trim() === '' || mistake !== undefined}>
          {t('ruleAddIt')}
        </Button>
        <span role="status">{added && t('ruleAdded')}</span>
      </div>
    </form>
  );
}
