import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { comparisons } from '@/model/rule';
import { Choice } from './Choice';
import type { RowProps } from './ConditionRow';
import { TextField } from './TextField';

/** How something that can be counted is compared, and with which number. */
export function RowNumber({ row, change, mistakeAt }: RowProps): JSX.Element {
  return (
    <>
      <Choice
        label={t('ruleCompare')}
        of={comparisons}
        chosen={row.compare}
        choose={(compare) => change({ compare })}
        say={(one) => t(`compare_${one}`)}
      />
      <TextField
        label={t('ruleNumber')}
        value={row.number}
        mistake={mistakeAt('number')}
        inputMode="decimal"
        write={(number) => change({ number: number.trim() })}
      />
    </>
  );
}
