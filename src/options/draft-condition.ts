import type { Condition } from '@/model/rule';
import { allConditions, anyCondition } from '@/rules/conditions';
import { leafOf, newId, newRow, type RowDraft, rowOf } from './draft-row';

export const joins = ['all', 'any'] as const;
export type Join = (typeof joins)[number];

/** Conditions that are one together. A group holds rows and no group. */
export interface GroupDraft {
  kind: 'group';
  id: number;
  not: boolean;
  join: Join;
  rows: RowDraft[];
}

export type ItemDraft = RowDraft | GroupDraft;

/** What a rule asks of a work, as it stands in the form. */
export interface ConditionDraft {
  join: Join;
  /** At least one. */
  items: ItemDraft[];
}

export const newCondition = (row: RowDraft = newRow()): ConditionDraft => ({ join: 'all', items: [row] });

/** A group, joined in the other way than what it stands in: in the same way it would be none. */
export const newGroup = (within: Join): GroupDraft => ({
  ...{ kind: 'group', id: newId(), not: false, join: within === 'all' ? 'any' : 'all' },
  rows: [newRow(), newRow()],
});

/** The condition in the form; null where it is deeper than the form. */
export function draftOf(when: Condition): ConditionDraft | null {
  const isJoined = when.kind === 'all' || when.kind === 'any';
  const items = whole((isJoined ? when.of : [when]).map(itemOf));
  return items && { join: isJoined ? when.kind : 'all', items };
}

function itemOf(condition: Condition): ItemDraft | null {
  const row = plainRowOf(condition);
  if (row) return row;
  const inner = condition.kind === 'not' ? condition.of : condition;
  const isJoined = inner.kind === 'all' || inner.kind === 'any';
  const rows = whole((isJoined ? inner.of : [inner]).map(plainRowOf));
  const join = isJoined ? inner.kind : 'all';
  return rows && { kind: 'group', id: newId(), not: condition.kind === 'not', join, rows };
}

function plainRowOf(condition: Condition): RowDraft | null {
  const not = condition.kind === 'not';
  const leaf = not ? condition.of : condition;
  switch (leaf.kind) {
    case 'all':
    case 'any':
    case 'not':
      return null;
    default:
      return rowOf(leaf, not);
  }
}

/** The list, where none of it is null. */
function whole<Item>(list: readonly (Item | null)[]): Item[] | null {
  const all = list.filter((each) => each !== null);
  return all.length === list.length ? all : null;
}

/** What the form asks, as if nothing were wrong in its rows. */
export const conditionOf = ({ join, items }: ConditionDraft): Condition => joined(join, items);

function joined(join: Join, items: readonly ItemDraft[]): Condition {
  const of = items.map((item): Condition => {
    const condition = item.kind === 'row' ? leafOf(item) : joined(item.join, item.rows);
    return item.not ? { kind: 'not', of: condition } : condition;
  });
  return join === 'all' ? allConditions(of) : anyCondition(of);
}

/** Every row, also of groups. */
export const rowsIn = ({ items }: ConditionDraft): RowDraft[] =>
  items.flatMap((item) => (item.kind === 'row' ? [item] : item.rows));
