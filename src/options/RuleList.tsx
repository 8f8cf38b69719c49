import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { listRules } from '@/rules/rule-book';
import { EditableRules } from './EditableRules';
import type { RulesHeld } from './use-rule-file';

interface Props {
  file: RulesHeld;
  /** Opens the text at a line, 0-based. */
  onText(line: number): void;
}

/** The reader's rules, one by one; none of them is drawn before somebody looks. */
export function RuleList({ file, onText }: Props): JSX.Element | null {
  // What is being edited is still there when somebody closed the list over it.
  const [wasOpen, setWasOpen] = useState(false);
  const rules = listRules(file.ready);
  if (rules.length === 0 && !wasOpen) return null;
  return (
    <details onToggle={({ currentTarget }) => setWasOpen(wasOpen || currentTarget.open)}>
      <summary>{t('rulesMade')}</summary>
      {wasOpen && <EditableRules rules={rules} families={file.families} onText={onText} />}
    </details>
  );
}
