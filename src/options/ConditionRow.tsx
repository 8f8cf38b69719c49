import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { hows } from '@/model/rule';
import { Button } from '@/ui/Button';
import { Choice } from './Choice';
import { numberFieldOf, type RowDraft, textFieldOf } from './draft-row';
import { FieldChoice } from './FieldChoice';
import { findRowMistakes, type RowMistake } from './find-row-mistakes';
import { RowNumber } from './RowNumber';
import { RowText } from './RowText';
import { ShelfChoice } from './ShelfChoice';
import { sayRowMistake } from './say-row-mistake';
import { TextField } from './TextField';

/** What the parts of a row share. */
export interface RowProps {
  row: RowDraft;
  change(part: Partial<RowDraft>): void;
  /** What is wrong there, in a sentence. */
  mistakeAt(at: RowMistake['at'], index?: number): string | undefined;
}

interface Props {
  row: RowDraft;
  /** How it is called among the others; null for the only one. */
  number: string | null;
  onChange(row: RowDraft): void;
  onRemove: (() => void) | null;
  /** The reader wanted to save: also what is missing is wrong now. */
  tried: boolean;
  focused: boolean;
}

/** One condition: whether it is so or not, what is looked at, and what that has to be. */
export function ConditionRow({ row, number, onChange, onRemove, tried, focused }: Props): JSX.Element {
  const change = (part: Partial<RowDraft>): void => onChange({ ...row, ...part });
  const mistakes = findRowMistakes(row).filter(({ missing }) => tried || !missing);
  const mistakeAt: RowProps['mistakeAt'] = (at, index = 0) => {
    const found = mistakes.find((mistake) => mistake.at === at && mistake.index === index);
    return found && sayRowMistake(found);
  };
  const parts = { row, change, mistakeAt };
  const isText = textFieldOf(row) !== null;
  return (
    <fieldset class="dg-condition dg-stack">
      <legend class={number === null ? 'dg-unseen' : 'dg-small'}>
        {number === null ? t('ruleOneCondition') : t('ruleCondition', { number })}
      </legend>
      <div class="dg-row dg-ends">
        <Choice
          label={t('ruleNot')}
          of={['no', 'yes']}
          chosen={row.not ? 'yes' : 'no'}
          choose={(one) => change({ not: one === 'yes' })}
          say={(one) => t(`ruleNot_${one}`)}
        />
        <FieldChoice chosen={row.field} choose={(field) => change({ field })} focused={focused} />
        {isText && (
          <Choice
            label={t('ruleHow')}
            of={hows}
            chosen={row.how}
            choose={(how) => change({ how })}
            say={(one) => t(`how_${one}`)}
          />
        )}
        {numberFieldOf(row) !== null && <RowNumber {...parts} />}
      </div>
      {isText && <RowText {...parts} />}
      {row.field === 'work' && (
        <TextField
          label={t('ruleWorks')}
          value={row.works}
          mistake={mistakeAt('work')}
          write={(works) => change({ works })}
        />
      )}
      {row.field === 'shelf' && (
        <ShelfChoice
          chosen={row.shelves}
          choose={(shelves) => change({ shelves })}
          mistake={mistakeAt('shelf')}
        />
      )}
      {onRemove && (
        <div class="dg-row">
          <Button look="quiet" aria-label={t('ruleRemoveNamed', { number: number ?? '' })} onClick={onRemove}>
            {t('ruleRemoveCondition')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
