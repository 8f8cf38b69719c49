import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { Choice } from './Choice';
import { ConditionRow } from './ConditionRow';
import { type GroupDraft, joins } from './draft-condition';
import { newRow } from './draft-row';

interface Props {
  group: GroupDraft;
  number: string;
  onChange(group: GroupDraft): void;
  onRemove(): void;
  tried: boolean;
  focused: boolean;
}

/** Conditions that count as one. */
export function ConditionGroup({ group, number, onChange, onRemove, tried, focused }: Props): JSX.Element {
  const { not, join, rows } = group;
  const [added, setAdded] = useState<number | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const change = (part: Partial<GroupDraft>): void => onChange({ ...group, ...part });
  const add = (): void => {
    const row = newRow();
    setAdded(row.id);
    change({ rows: [...rows, row] });
  };
  const remove = (index: number): void => {
    buttons.current?.querySelector('button')?.focus();
    change({ rows: rows.toSpliced(index, 1) });
  };
  return (
    <fieldset class="dg-condition dg-stack">
      <legend class="dg-small">{t('ruleGroup', { number })}</legend>
      <div class="dg-row dg-ends">
        <Choice
          label={t('ruleGroupNot')}
          of={['no', 'yes']}
          chosen={not ? 'yes' : 'no'}
          choose={(one) => change({ not: one === 'yes' })}
          say={(one) => t(`ruleNot_${one}`)}
        />
        <Choice
          label={t('ruleGroupJoin')}
          of={joins}
          chosen={join}
          choose={(join) => change({ join })}
          say={(one) => t(`ruleJoin_${one}`)}
        />
        <Button look="quiet" aria-label={t('ruleGroupRemoveNamed', { number })} onClick={onRemove}>
          {t('ruleRemove')}
        </Button>
      </div>
      {rows.map((row, index) => (
        <ConditionRow
          key={row.id}
          row={row}
          number={`${number}.${index + 1}`}
          onChange={(row) => change({ rows: rows.with(index, row) })}
          onRemove={rows.length > 1 ? () => remove(index) : null}
          tried={tried}
          focused={row.id === added || (focused && index === 0)}
        />
      ))}
      <div class="dg-row" ref={buttons}>
        <Button look="quiet" onClick={add}>
          {t('ruleAddToGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
