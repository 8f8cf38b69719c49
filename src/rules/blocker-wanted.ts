import type { Condition, TextField } from '@/model/rule';
import { partEntry, splitEntries, tellConditions, tellItem } from './blocker-entries';
import { allConditions, anyCondition } from './conditions';

/** The relationships or characters of which Advanced Blocker wants one among the first tags of a work. */
export interface Wanted {
  /** One of them stands there, in a work of the fandom that it is wanted for. */
  found: Condition;
  /** The work is of one of the fandoms that they are wanted for; null: they are wanted everywhere. */
  asked: Condition | null;
}

/** Null: none are wanted. Words: what cannot be told, without which the others would say something else. */
export function readWanted(list: string, field: TextField, first: number): Wanted | string | null {
  const fandoms: (Condition | null)[] = [];
  const found: Condition[] = [];
  for (const entry of splitEntries(list)) {
    const parted = partEntry(entry);
    const item = parted && tellItem(parted.item, { field, whole: true, first });
    // What its condition is called makes no difference there: it says in which fandoms the entry counts.
    const fandom = parted?.operator ? tellConditions(parted.condition, 'fandom') : null;
    if (!item || (parted.operator && !fandom)) return list;
    fandoms.push(fandom);
    found.push(fandom ? allConditions([fandom, item]) : item);
  }
  if (found.length === 0) return null;
  const asked = fandoms.filter((fandom) => fandom !== null);
  return {
    found: anyCondition(found),
    asked: asked.length === fandoms.length ? anyCondition(asked) : null,
  };
}

/** A work that has none of these though it should; `others`: it asks nothing at all where those ask nothing. */
export function missing({ found, asked }: Wanted, others: Wanted | null): Condition {
  const where = [asked, others?.asked ?? null].filter((each) => each !== null);
  return allConditions([...where, { kind: 'not', of: found }]);
}
