import { t } from '@/i18n/telling';
import type { PlacedRule, Rule, RuleFile } from '@/model/rule';
import { keyOfRule, type Lifted, type Lifting, type RuleKey } from '@/model/telling';
import { exceptSeries, exceptWork, unexceptSeries, unexceptWork } from '@/rules/conditions';
import { listRules } from '@/rules/rule-book';
import { replaceInRuleFile } from '@/rules/rule-file';
import { today } from '@/rules/today';
import { changeRules } from '@/saving/change-rules';
import { loadRules } from '@/settings/rule-file';

/**
 * Lifts rules for one work or series, for today, or for good, or once without a change; or takes just that back. A rule
 * that was edited since somebody was told of it is left alone.
 */
export async function liftRules(lifting: Lifting): Promise<Lifted> {
  if (lifting.how === 'once') return { rules: await listHeld(lifting.rules), said: '' };
  const changed: RuleKey[] = [];
  await changeRules((before) => {
    const lifted = lift(before, lifting, changed);
    return changed.length > 0 ? lifted : null;
  });
  const said = t(changed.length === 0 ? 'elsewhere' : lifting.back ? 'liftedBack' : `lifted_${lifting.how}`);
  return { rules: changed, said };
}

/** Those that are rules of the reader's now, as they are named. */
export async function listHeld(keys: readonly RuleKey[]): Promise<RuleKey[]> {
  const rules = listRules(await loadRules());
  return keys.filter((key) => findHeld(rules, key));
}

const findHeld = (rules: readonly PlacedRule[], { line, was }: RuleKey): PlacedRule | undefined =>
  rules.find((rule) => rule.line === line && keyOfRule(rule).was === was);

/** The rules with those changed that `lifting` names; adds to `changed` as what they are known by now. */
function lift(before: RuleFile, lifting: Lifting, changed: RuleKey[]): RuleFile {
  let file = before;
  for (const key of lifting.rules) {
    const rule = findHeld(listRules(file.ready), key);
    const lifted = rule && replaceInRuleFile(file, rule, change(rule, lifting));
    if (!lifted) continue;
    file = lifted;
    changed.push(
      ...listRules(file.ready)
        .filter((each) => each.line === key.line)
        .map(keyOfRule),
    );
  }
  return file;
}

function change(rule: PlacedRule, { how, work, series, back }: Lifting): Rule {
  if (how === 'today') return { ...rule, paused: back ? null : today() };
  if (how === 'off' || how === 'slow') return { ...rule, on: back };
  if (how === 'series') {
    if (series === undefined) return rule;
    return { ...rule, when: (back ? unexceptSeries : exceptSeries)(rule.when, series) };
  }
  if (work === null) return rule;
  return { ...rule, when: back ? unexceptWork(rule.when, work) : exceptWork(rule.when, work) };
}
