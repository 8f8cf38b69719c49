import { type Picked, pickable, readPicked } from '@/ao3/read-picked';
import { t } from '@/i18n/page';
import { answerMessages } from '@/messages/wire';
import { type Action, actions, type Condition, type Rule, type RuleFile } from '@/model/rule';
import { addToRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { ownButton, ownElement } from './own-element';
import type { Feature } from './run-features';

/**
 * When the popup asks for it, the next tag, author or work that the reader presses is given a rule instead of being
 * opened: by mouse, by touch, or by the Enter key. The rule is shown before it is saved, and undone in one step.
 */
export const pickRule: Feature = {
  name: 'Pick a rule',
  fits: () => true,

  run({ document, left }) {
    let stop: () => void = () => undefined;
    const start = async (): Promise<null> => {
      stop();
      stop = pick(document);
      return null;
    };
    const stopAnswering = answerMessages(
      { pickRule: { parse: () => null, answer: start } },
      { isArchive: () => false, codeOf: () => 'failed' },
    );
    left.addEventListener('abort', () => {
      stopAnswering();
      stop();
    });
  },
};

/** Lets the reader choose. Returns how to stop. */
function pick(page: Document): () => void {
  const bar = ownElement(page, 'div', 'pick');
  bar.role = 'dialog';
  bar.ariaLabel = t('pickLabel');
  const stop = (): void => {
    bar.remove();
    delete page.documentElement.dataset.dogearPicks;
    page.removeEventListener('click', choose, true);
    page.removeEventListener('keydown', stopByKey, true);
  };
  const choose = (event: MouseEvent): void => {
    if (!event.isTrusted || !(event.target instanceof Element) || bar.contains(event.target)) return;
    const link = event.target.closest(pickable);
    const picked = link && readPicked(link);
    if (!picked) return;
    event.preventDefault();
    event.stopPropagation();
    showRule(bar, picked, stop);
  };
  const stopByKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') stop();
  };
  bar.append(said(page, t('pickOne')), ownButton(page, t('cancel'), stop));
  page.body.append(bar);
  page.documentElement.dataset.dogearPicks = '';
  page.addEventListener('click', choose, true);
  page.addEventListener('keydown', stopByKey, true);
  return stop;
}

/** The rule that would be made, with what it does to choose. */
function showRule(bar: HTMLElement, picked: Picked, stop: () => void): void {
  const page = bar.ownerDocument;
  const sentence = ownElement(page, 'code', 'sentence');
  const action = ownElement(page, 'select', 'action', ...actions.map((each) => option(page, each)));
  action.ariaLabel = t('pickAction');
  action.value = 'hide';
  const rule = (): Rule => ruleFor(picked, actions.find((each) => each === action.value) ?? 'hide');
  const show = (): void => {
    sentence.textContent = writeRule(rule());
  };
  action.addEventListener('change', show);
  show();
  const save = ownButton(page, t('pickSave'), async () => {
    const before = await loadRuleFile();
    const after = addToRuleFile(before, rule());
    await saveRuleFile(after);
    showSaved(bar, { before, after, sentence }, stop);
  });
  bar.replaceChildren(action, sentence, save, ownButton(page, t('cancel'), stop));
  save.focus();
}

function showSaved(
  bar: HTMLElement,
  { before, after, sentence }: { before: RuleFile; after: RuleFile; sentence: HTMLElement },
  stop: () => void,
): void {
  const page = bar.ownerDocument;
  const undo = ownButton(page, t('undo'), async () => {
    // What was changed elsewhere since then is not undone with it.
    if ((await loadRuleFile()).text === after.text) await saveRuleFile(before);
    stop();
  });
  bar.replaceChildren(said(page, t('pickSaved')), sentence, undo, ownButton(page, t('close'), stop));
  undo.focus();
}

function option(page: Document, action: Action): HTMLOptionElement {
  const element = page.createElement('option');
  element.value = action;
  element.textContent = t(`action_${action}`);
  return element;
}

function said(page: Document, text: string): HTMLElement {
  const element = ownElement(page, 'span', 'said', text);
  element.role = 'status';
  return element;
}

function ruleFor(picked: Picked, action: Action): Rule {
  return {
    ...{
      on: true,
      action,
      when: conditionFor(picked),
      places: null,
      until: null,
      paused: null,
      reason: null,
    },
    // What is always shown is so whatever else holds.
    priority: action === 'show' ? 9 : 0,
  };
}

function conditionFor(picked: Picked): Condition {
  if (picked.kind === 'work') return { kind: 'work', ids: [picked.work] };
  const text = { kind: 'text', how: 'is', first: null } as const;
  if (picked.kind === 'tag') return { ...text, field: picked.tagKind ?? 'tag', values: [picked.tag] };
  const { login, userId } = picked;
  return { ...text, field: 'author', values: userId === null ? [login] : [login, `#${userId}`] };
}
