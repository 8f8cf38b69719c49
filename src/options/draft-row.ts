import { recognisePage } from '@/ao3/recognise-page';
import {
  type Comparison,
  deeds,
  flags,
  type How,
  type NumberField,
  numberFields,
  type Reach,
  type TextField,
  textFields,
} from '@/model/rule';
import type { Shelf } from '@/model/standing';
import type { Leaf } from '@/rules/conditions';
import { isTagField } from '@/rules/look';

/** What the form can ask of a work. */
export const draftFields = [...textFields, ...numberFields, ...flags, ...deeds, 'shelf', 'work'] as const;
export type DraftField = (typeof draftFields)[number];

/** One condition as it stands in the form; what does not belong to its field is kept there for when it does again. */
export interface RowDraft {
  kind: 'row';
  /** Tells it from the others while it is edited. */
  id: number;
  not: boolean;
  field: DraftField;
  how: How;
  /** One of them is enough. At least one, which may be empty. */
  values: string[];
  /** '': among all. */
  first: string;
  reach: Reach | 'none';
  compare: Comparison;
  number: string;
  shelves: Shelf[];
  /** Numbers or addresses, with commas or spaces between. */
  works: string;
}

let made = 0;
/** A number that no other row or group in the form has. */
export function newId(): number {
  made += 1;
  return made;
}

export const newRow = (own: Partial<RowDraft> = {}): RowDraft => ({
  ...{
    kind: 'row',
    id: newId(),
    not: false,
    field: 'tag',
    how: 'is',
    values: [''],
    first: '',
    reach: 'none',
  },
  ...{ compare: '<', number: '', shelves: [], works: '' },
  ...own,
});

/** Whether what is asked is a text, and then of which field. */
export const textFieldOf = ({ field }: RowDraft): TextField | null =>
  textFields.find((each) => each === field) ?? null;

/** Whether what is asked is a number, and then which. */
export const numberFieldOf = ({ field }: RowDraft): NumberField | null =>
  numberFields.find((each) => each === field) ?? null;

/** Whether what is asked is a tag. */
const isTag = (field: TextField | null): boolean => field !== null && isTagField(field);

/** Only of a whole tag AO3 may know a family. */
export const hasFamily = (row: RowDraft): boolean => row.how === 'is' && isTag(textFieldOf(row));

/** Whether it can be asked of the first so many only; of what a work has one of, it is so only by the reader's text. */
export const hasFirst = (row: RowDraft): boolean =>
  textFieldOf(row) !== null && (row.first !== '' || (isTag(textFieldOf(row)) && row.field !== 'rating'));

/** The condition in the form. */
export function rowOf(leaf: Leaf, not: boolean): RowDraft {
  switch (leaf.kind) {
    case 'text': {
      const { field, how, values, first, reach = 'none' } = leaf;
      return newRow({ not, field, how, values: [...values], first: first === null ? '' : `${first}`, reach });
    }
    case 'number':
      return newRow({ not, field: leaf.field, compare: leaf.compare, number: `${leaf.value}` });
    case 'flag':
      return newRow({ not, field: leaf.flag });
    case 'deed':
      return newRow({ not, field: leaf.deed });
    case 'shelf':
      return newRow({ not, field: 'shelf', shelves: [...leaf.shelves] });
    case 'work':
      return newRow({ not, field: 'work', works: leaf.ids.join(', ') });
  }
}

/** What the row asks, as if nothing were wrong in it (`find-row-mistakes`), and without its "not". */
export function leafOf(row: RowDraft): Leaf {
  const { how, values, compare, shelves } = row;
  const text = textFieldOf(row);
  if (text !== null) {
    const first = row.first === '' ? null : Number(row.first);
    const family = hasFamily(row) && row.reach !== 'none' ? { reach: row.reach } : {};
    return { kind: 'text', field: text, how, values, first, ...family };
  }
  const number = numberFieldOf(row);
  if (number !== null) return { kind: 'number', field: number, compare, value: Number(row.number) };
  const flag = flags.find((each) => each === row.field);
  if (flag) return { kind: 'flag', flag };
  const deed = deeds.find((each) => each === row.field);
  if (deed) return { kind: 'deed', deed };
  if (row.field === 'shelf') return { kind: 'shelf', shelves };
  return { kind: 'work', ids: worksIn(row.works).map(({ id }) => id ?? Number.NaN) };
}

/** Each of the works that are named, and its number; null where that is neither a number nor an address of a work. */
export const worksIn = (typed: string): { piece: string; id: number | null }[] =>
  typed
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((piece) => ({ piece, id: workIn(piece) }));

function workIn(piece: string): number | null {
  if (/^[1-9]\d{0,14}$/.test(piece)) return Number(piece);
  const page = recognisePage(piece);
  return page.kind === 'work' ? page.work : null;
}
