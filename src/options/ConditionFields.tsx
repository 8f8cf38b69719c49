import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { Choice } from './Choice';
import { ConditionGroup } from './ConditionGroup';
import { ConditionRow } from './ConditionRow';
import { type ConditionDraft, type ItemDraft, joins, newGroup } from './draft-condition';
import { newRow } from './draft-row';

interface Props {
  draft: ConditionDraft;
  onChange(draft: ConditionDraft): void;
  tried: boolean;
}

/** What a rule asks of a work: conditions, and groups of them, of which all or any must be so. */
export function ConditionFields({ draft, onChange, tried }: Props): JSX.Element {
  const { join, items } = draft;
  const [added, setAdded] = useState<number | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const change = (items: ItemDraft[]): void => onChange({ ...draft, items });
  const add = (item: ItemDraft): void => {
    setAdded(item.id);
    change([...items, item]);
  };
  return (
    <>
      {items.length > 1 && (
        <Choice
          label={t('ruleJoin')}
          of={joins}
          chosen={join}
          choose={(join) => onChange({ ...draft, join })}
          say={(one) => t(`ruleJoin_${one}`)}
        />
      )}
      {items.map((item, index) => {
        const number = String(index + 1);
        const shared = { tried, focused: item.id === added };
        const onChange = (item: ItemDraft): void => change(items.with(index, item));
        // Something has to be asked: in place of the last comes a new one. What was pressed goes, and the focus with it.
        const onRemove = (): void => {
          buttons.current?.querySelector('button')?.focus();
          change(items.length > 1 ? items.toSpliced(index, 1) : [newRow()]);
        };
        return item.kind === 'group' ? (
          <ConditionGroup key={item.id} {...{ ...shared, group: item, number, onChange, onRemove }} />
        ) : (
          <ConditionRow
            key={item.id}
            {...{ ...shared, row: item, onChange }}
            number={items.length > 1 ? number : null}
            onRemove={items.length > 1 ? onRemove : null}
          />
        );
      })}
      <div class="dg-row" ref={buttons}>
        <Button onClick={() => add(newRow())}>{t('ruleAddCondition')}</Button>
        <Button onClick={() => add(newGroup(join))}>{t('ruleAddGroup')}</Button>
      </div>
    </>
  );
}
