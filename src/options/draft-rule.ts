import type { Action, Rule, RulePlace } from '@/model/rule';
import { plainRule } from '@/rules/plain-rule';
import { writeRule } from '@/rules/write-rule';
import { type ConditionDraft, conditionOf, draftOf, newCondition, rowsIn } from './draft-condition';
import { newRow } from './draft-row';
import { findRowMistakes } from './find-row-mistakes';

/** A rule as it stands in the form. Where a text is empty, there is none. */
export interface RuleDraft {
  on: boolean;
  action: Action;
  when: ConditionDraft;
  /** None: everywhere. */
  places: RulePlace[];
  until: string;
  paused: string;
  priority: number;
  reason: string;
}

/** A rule to be made, which asks in the way in which this one was made. */
export function newRuleDraft(like?: RuleDraft): RuleDraft {
  const [first] = like ? rowsIn(like.when) : [];
  const row = first && newRow({ field: first.field, how: first.how });
  const draft: RuleDraft = {
    ...{ on: true, action: 'hide', when: newCondition(row), places: [], until: '', paused: '', reason: '' },
    priority: 0,
  };
  return like ? withAction(draft, like.action) : draft;
}

/** With another action, and the priority that goes with it unless the reader chose one. */
export function withAction(draft: RuleDraft, action: Action): RuleDraft {
  const isUsual = draft.priority === usualPriority(draft.action);
  return { ...draft, action, priority: isUsual ? usualPriority(action) : draft.priority };
}

const usualPriority = (action: Action): number => plainRule(action, { kind: 'all', of: [] }).priority;

/** The rule in the form; null where the form could not give the same rule back. */
export function draftOfRule(rule: Rule): RuleDraft | null {
  const when = draftOf(rule.when);
  if (!when) return null;
  const { on, action, places, until, paused, priority, reason } = rule;
  const draft: RuleDraft = {
    ...{ on, action, when, places: [...(places ?? [])], until: until ?? '', paused: paused ?? '', priority },
    reason: reason ?? '',
  };
  const back = ruleOf(draft);
  return back && writeRule(back) === writeRule(rule) ? draft : null;
}

/** The rule that the form says; null while something in it is missing or wrong. */
export function ruleOf(draft: RuleDraft): Rule | null {
  if (rowsIn(draft.when).some((row) => findRowMistakes(row).length > 0)) return null;
  const { on, action, places, until, paused, priority, reason } = draft;
  return {
    ...{ on, action, when: conditionOf(draft.when), places: places.length > 0 ? places : null },
    ...{ until: until || null, paused: paused || null, priority, reason: reason || null },
  };
}
