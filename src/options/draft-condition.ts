import { type Condition, deeds, type How, type Reach, type TextField, textFields } from '@/model/rule';
import type { Shelf } from '@/model/standing';
import { isTagKind } from '@/rules/look';

/** What the form can ask of a work: a text that it has, what the reader did with it, a shelf on which they put it. */
export const draftFields = [...textFields, ...deeds, 'shelf'] as const;
export type DraftField = (typeof draftFields)[number];

/** A condition as it stands in the form; what does not belong to its field is kept there for when it does again. */
export interface ConditionDraft {
  field: DraftField;
  how: How;
  reach: Reach | 'none';
  value: string;
  shelf: Shelf;
}

export const newDraft: ConditionDraft = {
  ...{ field: 'tag', how: 'is', reach: 'none', value: '' },
  shelf: { kind: 'reading', name: 'finished' },
};

/** Whether what is asked is a text, and then of which field. */
export const textFieldOf = ({ field }: ConditionDraft): TextField | null =>
  textFields.find((each) => each === field) ?? null;

/** Only of a whole tag AO3 may know a family. */
export function hasFamily(draft: ConditionDraft): boolean {
  const field = textFieldOf(draft);
  return draft.how === 'is' && field !== null && (field === 'tag' || isTagKind(field));
}

/** The condition; null while there is none yet. */
export function conditionOf(draft: ConditionDraft): Condition | null {
  const { how, reach, value, shelf } = draft;
  const deed = deeds.find((each) => each === draft.field);
  if (deed) return { kind: 'deed', deed };
  const field = textFieldOf(draft);
  if (field === null) return { kind: 'shelf', shelves: [shelf] };
  const values = [value.trim()];
  if (values[0] === '') return null;
  const family = hasFamily(draft) && reach !== 'none' ? { reach } : {};
  return { kind: 'text', field, how, values, first: null, ...family };
}
