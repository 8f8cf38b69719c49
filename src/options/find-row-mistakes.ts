import { type Refusal, refuseExpression } from '@/rules/expression';
import { longest, longestName } from '@/rules/look';
import { numberFieldOf, type RowDraft, textFieldOf, worksIn } from './draft-row';

/** Something in a row of the form with which it is no condition. */
export interface RowMistake {
  at: 'value' | 'first' | 'number' | 'shelf' | 'work';
  /** Which of several values. */
  index: number;
  what: 'text' | 'first' | 'number' | 'shelf' | 'work' | 'no work' | Refusal;
  /** Nothing stands there yet: nobody is told so before they want to save. */
  missing: boolean;
  /** What is wrong of it. */
  found: string;
}

/** What is wrong in a row, each where it is; nothing where it is a condition. */
export function findRowMistakes(row: RowDraft): RowMistake[] {
  if (textFieldOf(row) !== null) {
    return [...row.values.flatMap((value, index) => inValue(row, value, index)), ...inFirst(row)];
  }
  if (numberFieldOf(row) !== null) {
    const { number } = row;
    return /^\d+(?:\.\d+)?$/.test(number) ? [] : [mistake('number', 'number', number)];
  }
  if (row.field === 'shelf') return row.shelves.length > 0 ? [] : [mistake('shelf', 'shelf')];
  return row.field === 'work' ? inWorks(row) : [];
}

const mistake = (at: RowMistake['at'], what: RowMistake['what'], found = '', index = 0): RowMistake => ({
  ...{ at, index, what, found, missing: found === '' },
});

function inValue(row: RowDraft, value: string, index: number): RowMistake[] {
  if (value.trim() === '') return [mistake('value', 'text', '', index)];
  if (row.how !== 'matches') return [];
  const refused = refuseExpression(value, longest[textFieldOf(row) ?? 'tag'] ?? longestName);
  return refused ? [mistake('value', refused, value, index)] : [];
}

const inFirst = ({ first }: RowDraft): RowMistake[] =>
  first === '' || /^[1-9]\d{0,5}$/.test(first) ? [] : [mistake('first', 'first', first)];

function inWorks({ works }: RowDraft): RowMistake[] {
  const named = worksIn(works);
  if (named.length === 0) return [mistake('work', 'work')];
  const none = named.find(({ id }) => id === null);
  return none ? [mistake('work', 'no work', none.piece)] : [];
}
