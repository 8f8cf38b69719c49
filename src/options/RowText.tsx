import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { reaches } from '@/model/rule';
import { Button } from '@/ui/Button';
import { Choice } from './Choice';
import type { RowProps } from './ConditionRow';
import { hasFamily, hasFirst, textFieldOf } from './draft-row';
import { hasNames } from './seen-names';
import { TextField } from './TextField';
import { NamesContext } from './use-names';

/** With which names or words a text is compared, and of tags which family and among how many. */
export function RowText({ row, change, mistakeAt }: RowProps): JSX.Element {
  const { how, values, first, reach } = row;
  const [added, setAdded] = useState<number | null>(null);
  const write = (index: number, value: string): void => change({ values: values.with(index, value) });
  const isExpression = how === 'matches';
  const { names, want } = useContext(NamesContext);
  // Which value is being written: for no other names are looked for.
  const [written, setWritten] = useState<number | null>(null);
  const field = textFieldOf(row);
  const isName = field !== null && hasNames(field) && (how === 'is' || how === 'has');
  const offer = (index: number, value: string): readonly string[] =>
    index === written && names && field ? names.offer(field, value) : [];
  return (
    <>
      {values.map((value, index) => (
        // Values have no names but their places: two of them may be the same while one is written.
        <div class="dg-row dg-ends" key={index}>
          <TextField
            label={index === 0 ? t('ruleValue') : t('ruleOrValue')}
            value={value}
            focused={index === added}
            mistake={mistakeAt('value', index)}
            offered={isName ? offer(index, value) : undefined}
            enter={() => {
              setWritten(index);
              if (isName) want();
            }}
            write={(value) => write(index, value)}
            // A space at either end is part of an expression, and of nothing else: telephones write it by themselves.
            leave={isExpression ? undefined : (value) => write(index, value.trim())}
          />
          {values.length > 1 && (
            <Button
              look="quiet"
              aria-label={t('ruleValueRemoveNamed', { value })}
              onClick={({ currentTarget }) => {
                // What was pressed goes, and the focus with it.
                currentTarget.closest('fieldset')?.querySelector('input')?.focus();
                change({ values: values.toSpliced(index, 1) });
              }}
            >
              {t('ruleRemove')}
            </Button>
          )}
        </div>
      ))}
      <div class="dg-row">
        <Button
          look="quiet"
          onClick={() => {
            setAdded(values.length);
            change({ values: [...values, ''] });
          }}
        >
          {t('ruleAddValue')}
        </Button>
      </div>
      {(hasFamily(row) || hasFirst(row)) && (
        <div class="dg-row dg-ends">
          {hasFamily(row) && (
            <Choice
              label={t('ruleReach')}
              of={['none', ...reaches] as const}
              chosen={reach}
              choose={(reach) => change({ reach })}
              say={(one) => t(`reach_${one}`)}
            />
          )}
          {hasFirst(row) && (
            <TextField
              label={t('ruleFirst')}
              value={first}
              mistake={mistakeAt('first')}
              inputMode="numeric"
              write={(first) => change({ first: first.trim() })}
            />
          )}
        </div>
      )}
    </>
  );
}
