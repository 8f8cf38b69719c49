import { pickable, readPicked, readPickedPage } from '@/ao3/read-picked';
import { t } from '@/i18n/page';
import type { RuleAsked } from '@/messages/list';
import { answerOwnPages, send } from '@/messages/wire';
import type { Picked } from '@/model/picked';
import type { Action } from '@/model/rule';
import { ownButton, ownElement, ownStatus } from './own-element';
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
    const stopAnswering = answerOwnPages({ pickRule: { parse: () => null, answer: start } });
    left.addEventListener('abort', () => {
      stopAnswering();
      stop();
    });
  },
};

/** Lets the reader choose, until one rule is saved. Returns how to stop. */
function pick(page: Document): () => void {
  const { dataset } = page.documentElement;
  const over = new AbortController();
  const bar = ownElement(page, 'div', 'pick');
  bar.role = 'dialog';
  bar.ariaLabel = t('pickLabel');
  const stop = (): void => {
    over.abort();
    bar.remove();
    delete dataset.dogearPicks;
  };
  const choose = (event: MouseEvent): void => {
    const chooses = event.isTrusted && dataset.dogearPicks !== undefined;
    if (!chooses || !(event.target instanceof Element) || bar.contains(event.target)) return;
    const link = event.target.closest(pickable);
    const picked = link && readPicked(link);
    if (!picked) return;
    event.preventDefault();
    event.stopPropagation();
    showRule(bar, picked, stop);
  };
  const stopByKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // A gate is left by the same key.
    event.stopPropagation();
    stop();
  };
  const here = readPickedPage(page);
  bar.append(
    ownStatus(page, t('pickOne')),
    here ? ownButton(page, t(`pick_${here.kind}`), () => showRule(bar, here, stop)) : '',
    ownButton(page, t('cancel'), stop),
  );
  page.body.append(bar);
  dataset.dogearPicks = '';
  page.addEventListener('click', choose, { capture: true, signal: over.signal });
  page.addEventListener('keydown', stopByKey, { capture: true, signal: over.signal });
  return stop;
}

/** The rule that would be made, with what it does to choose. The background words it, and keeps it. */
function showRule(bar: HTMLElement, picked: Picked, stop: () => void): void {
  const page = bar.ownerDocument;
  const sentence = ownElement(page, 'code', 'sentence');
  const action = ownElement(page, 'select', 'action');
  action.ariaLabel = t('pickAction');
  let chosen: Action = 'hide';
  const asked = (): RuleAsked => ({ picked, action: chosen });
  const show = async (): Promise<void> => {
    const drafted = await send('draftRule', asked());
    sentence.textContent = drafted.sentence;
    if (action.length > 0) return;
    action.append(...drafted.actions.map(({ label }) => new Option(label)));
    action.selectedIndex = drafted.actions.findIndex((each) => each.action === chosen);
    action.addEventListener('change', () => {
      chosen = drafted.actions[action.selectedIndex]?.action ?? chosen;
      void show();
    });
  };
  void show();
  const save = ownButton(page, t('pickSave'), async () => {
    const added = asked();
    showSaved(bar, { added, sentence, offer: await send('addRule', added) }, stop);
  });
  bar.replaceChildren(action, sentence, save, ownButton(page, t('cancel'), stop));
  save.focus();
}

function showSaved(
  bar: HTMLElement,
  { added, sentence, offer }: { added: RuleAsked; sentence: HTMLElement; offer: string | null },
  stop: () => void,
): void {
  const page = bar.ownerDocument;
  // Links lead again where they did.
  delete page.documentElement.dataset.dogearPicks;
  const close = ownButton(page, t('close'), stop);
  const undo = ownButton(page, t('undo'), async () => {
    const refused = await send('undoRule', added);
    if (refused === '') return stop();
    bar.replaceChildren(ownStatus(page, refused), close);
    close.focus();
  });
  const names = offer === null ? [] : [ownButton(page, offer, () => send('openNames', added))];
  bar.replaceChildren(ownStatus(page, t('pickSaved')), sentence, undo, ...names, close);
  undo.focus();
}
