import type { RuleAsked } from '@/messages/list';
import type { Picked } from '@/model/picked';
import type { Condition, Rule } from '@/model/rule';
import type { Verdict } from '@/model/verdict';
import type { Work } from '@/model/work';
import { exceptWork } from '@/rules/conditions';
import { factsOfWork, namesOf } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';
import { addToRuleFile, replaceInRuleFile, withoutLastRule } from '@/rules/rule-file';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';
import { loadRuleFile, loadRules, saveRuleFile } from '@/settings/rule-file';

/** What the reader's rules say of a work. It is judged here, so that no page of a work carries what judges. */
export async function judgeWork(work: Work): Promise<Verdict> {
  const facts = factsOfWork(work);
  const names = { names: namesOf(facts), hides: facts.hiddenKinds.length > 0 };
  return judge(facts, new RuleBook(await loadRules()).candidates(names), today());
}

/** Writes "unless work is …" into each gate that the work meets. */
export async function letInAlways(work: Work): Promise<null> {
  const { because } = await judgeWork(work);
  let file = await loadRuleFile();
  for (const { rule } of because) {
    if (rule.action !== 'gate') continue;
    file = replaceInRuleFile(file, rule, { ...rule, when: exceptWork(rule.when, work.id) }) ?? file;
  }
  await saveRuleFile(file);
  return null;
}

/** The sentence of the rule that would be made. */
export const draftRule = async (asked: RuleAsked): Promise<string> => writeRule(ruleFor(asked));

/** Adds the rule at the end of the reader's rules. */
export async function addRule(asked: RuleAsked): Promise<null> {
  await saveRuleFile(addToRuleFile(await loadRuleFile(), ruleFor(asked)));
  return null;
}

/** Takes the last rule away again, if it is still this one: what was changed elsewhere since then stays. */
export async function undoRule(asked: RuleAsked): Promise<null> {
  const file = withoutLastRule(await loadRuleFile(), ruleFor(asked));
  if (file) await saveRuleFile(file);
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
