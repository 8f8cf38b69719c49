import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { PlacedRule } from '@/model/rule';
import { insertInRuleFile, replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';

/** What was done with a rule last, as it was before. `source`: its line as the reader wrote it. */
export type RuleDone =
  | { kind: 'deleted'; was: PlacedRule; source: string }
  | { kind: 'changed'; was: PlacedRule; is: PlacedRule };

/** Says what was done, and takes it back in one step. */
export function RuleUndo({ done, onUndone }: { done: RuleDone; onUndone(): void }): JSX.Element {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [failed, change] = useChange();
  const [isLate, setLate] = useState(false);
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  const undo = async (): Promise<void> => {
    const isUndone = await changeRules((file) =>
      done.kind === 'deleted'
        ? insertInRuleFile(file, done.source, done.was.line)
        : replaceInRuleFile(file, done.is, done.was),
    );
    if (isUndone) onUndone();
    else setLate(true);
  };
  return (
    <Notice>
      <p id={id}>
        {done.kind === 'deleted' ? t('ruleDeleted') : t('ruleChanged')}{' '}
        <code dir="auto">{writeRule(done.kind === 'deleted' ? done.was : done.is)}</code>
      </p>
      {isLate && <p>{t('ruleUndoLate')}</p>}
      {failed && <p>{t('cannotWrite')}</p>}
      <div class="dg-row" ref={row}>
        <Button aria-describedby={id} onClick={() => change(undo)}>
          {t('undo')}
        </Button>
      </div>
    </Notice>
  );
}
