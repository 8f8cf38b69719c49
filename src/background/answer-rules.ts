import { t } from '@/i18n/telling';
import type { RuleAsked, RuleDraft } from '@/messages/list';
import type { Picked } from '@/model/picked';
import { actions, type Condition, type Rule } from '@/model/rule';
import { addToRuleFile, withoutLastRule } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';

/** The rule that would be made. */
export const draftRule = async (asked: RuleAsked): Promise<RuleDraft> => ({
  sentence: writeRule(ruleFor(asked)),
  actions: actions.map((action) => ({ action, label: t(`action_${action}`) })),
});

/** Adds the rule at the end of the reader's rules. */
export async function addRule(asked: RuleAsked): Promise<null> {
  await changeRules((file) => addToRuleFile(file, ruleFor(asked)));
  return null;
}

/** Takes the last rule away again, if it is still this one: what was changed elsewhere since then stays. */
export async function undoRule(asked: RuleAsked): Promise<null> {
  await changeRules((file) => withoutLastRule(file, ruleFor(asked)));
  return null;
}

function ruleFor({ picked, action }: RuleAsked): Rule {
  const rule = { on: true, places: null, until: null, paused: null, reason: null };
  // What is always shown is so whatever else holds.
  return { ...rule, action, when: conditionFor(picked), priority: action === 'show' ? 9 : 0 };
}

function conditionFor(picked: Picked): Condition {
  if (picked.kind === 'work') return { kind: 'work', ids: [picked.work] };
  const text = { kind: 'text', how: 'is', first: null } as const;
  if (picked.kind === 'tag') return { ...text, field: picked.tagKind ?? 'tag', values: [picked.tag] };
  const { login, userId } = picked;
  return { ...text, field: 'author', values: userId === null ? [login] : [login, `#${userId}`] };
}
