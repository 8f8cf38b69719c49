import browser from 'webextension-polyfill';
import { t } from '@/i18n/telling';
import type { RuleAsked, RuleDraft } from '@/messages/list';
import type { From } from '@/messages/wire';
import type { Picked } from '@/model/picked';
import { actions, type Condition, type Rule } from '@/model/rule';
import { addToRuleFile, withoutLastRule } from '@/rules/rule-file';
import { listTagsUnknown } from '@/rules/tags-asked';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { isHeldUp, nextLeave } from '@/saving/pace';
import { findQueue } from '@/store/jobs';

/** The rule that would be made. */
export const draftRule = async (asked: RuleAsked): Promise<RuleDraft> => ({
  sentence: writeRule(ruleFor(asked)),
  actions: actions.map((action) => ({ action, label: t(`action_${action}`) })),
});

/** Adds the rule at the end of the reader's rules, and words the offer to ask AO3 for the other names of its tag. */
export async function addRule(asked: RuleAsked, { incognito }: From): Promise<string | null> {
  const rule = ruleFor(asked);
  let isUnknown = false;
  await changeRules((file) => {
    isUnknown = listTagsUnknown([rule], file.families ?? []).length > 0;
    return addToRuleFile(file, rule);
  });
  // What is learned in a private window is not kept.
  return isUnknown && !incognito && (await mayAsk()) ? t('pickNames') : null;
}

/** Not while AO3 says to wait, nor where no queue can be read. */
async function mayAsk(): Promise<boolean> {
  const now = Date.now();
  return findQueue().then(
    ({ pace }) => !isHeldUp(nextLeave(pace, now), now),
    () => false,
  );
}

/** Opens the options at the offer. */
export async function openNames({ picked }: RuleAsked): Promise<null> {
  if (picked.kind === 'tag') {
    const search = new URLSearchParams({ tag: picked.tag });
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html?${search}#rules`) });
  }
  return null;
}

/**
 * Takes the last rule away again, if it is still this one: what was changed elsewhere since then stays, which is said.
 * Empty: there is nothing to say.
 */
export async function undoRule(asked: RuleAsked): Promise<string> {
  const isGone = await changeRules((file) => withoutLastRule(file, ruleFor(asked)));
  return isGone ? '' : t('undoRefused');
}

function ruleFor({ picked, action }: RuleAsked): Rule {
  const rule = { on: true, places: null, until: null, paused: null, reason: null };
  // What is always shown is so whatever else holds.
  return { ...rule, action, when: conditionFor(picked), priority: action === 'show' ? 9 : 0 };
}

function conditionFor(picked: Picked): Condition {
  if (picked.kind === 'work') return { kind: 'work', ids: [picked.work] };
  const text = { kind: 'text', how: 'is', first: null } as const;
  if (picked.kind === 'series') return { ...text, field: 'series', values: [picked.series] };
  if (picked.kind === 'tag') return { ...text, field: picked.tagKind ?? 'tag', values: [picked.tag] };
  const { login, userId } = picked;
  return { ...text, field: 'author', values: userId === null ? [login] : [login, `#${userId}`] };
}
