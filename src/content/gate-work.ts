import { readWorkFacts } from '@/ao3/read-work';
import { t } from '@/i18n/page';
import { send } from '@/messages/wire';
import type { Verdict } from '@/model/verdict';
import type { Work } from '@/model/work';
import { letIn, loadGateRules } from '@/settings/let-in';
import { answerMet } from './answer-met';
import { gateElement, listReasons } from './gate-element';
import { ownElement, removeOwnElements } from './own-element';
import type { Feature } from './run-features';

/**
 * Asks before the text of a work that meets a gate, and says above the text what other rules say. The text is
 * unseen until it is judged (gate.css); whatever fails, it is shown.
 */
export const gateWork: Feature = {
  name: 'Gate before a work',
  early: true,
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  async run({ document, left }) {
    const root = document.documentElement;
    left.addEventListener('abort', () => {
      removeOwnElements(document, 'gate', 'told');
      delete root.dataset.dogearGate;
    });
    try {
      const { any, gates, allowed } = await loadGateRules();
      // Without a gate among the rules, nothing has to wait for what they say.
      if (!gates) root.dataset.dogearGate = 'open';
      if (!any || !(await isTextThere(document, left))) return;
      const { work } = readWorkFacts(document, document.URL);
      const verdict = await send('judgeWork', work);
      if (left.aborted) return;
      const met = verdict.because.map((each) => ({ ...each, works: 1 }));
      left.addEventListener(
        'abort',
        answerMet(() => met),
      );
      if (verdict.action === 'gate' && !allowed.includes(work.id)) shut(document, work, verdict);
      else tell(document, verdict);
    } finally {
      root.dataset.dogearGate ??= 'open';
    }
  },
};

/** Waits until the parser has come to the text, behind everything that rules ask for. False: there is none. */
async function isTextThere(document: Document, left: AbortSignal): Promise<boolean> {
  const isThere = (): boolean => document.querySelector('#workskin > #chapters') !== null;
  if (isThere() || document.readyState !== 'loading') return isThere();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => isThere() && done());
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', done, { once: true });
    left.addEventListener('abort', done, { once: true });
  });
  return isThere() && !left.aborted;
}

/** What stands before the text: since June 2026 a work's text and its style are in a wrapper of their own. */
const textOn = (document: Document): Element | null =>
  document.querySelector('#work-skin') ?? document.querySelector('#workskin');

function shut(document: Document, work: Work, verdict: Verdict): void {
  const root = document.documentElement;
  const open = (): void => {
    gate.remove();
    root.dataset.dogearGate = 'open';
    const text = document.querySelector<HTMLElement>('#workskin');
    text?.setAttribute('tabindex', '-1');
    text?.focus({ preventScroll: true });
  };
  const gate = gateElement(document, verdict.because, {
    leave: () => (history.length > 1 ? history.back() : location.assign('/')),
    once: () => {
      open();
      void letIn(work.id, Date.now());
    },
    always: () => {
      open();
      void send('letInAlways', work);
    },
  });
  textOn(document)?.before(gate);
  root.dataset.dogearGate = 'shut';
  gate.focus({ preventScroll: true });
}

/** What rules say that are no gate, and what they cannot see. */
function tell(document: Document, { because, unsure }: Verdict): void {
  if (because.length === 0 && unsure.length === 0) return;
  const told = ownElement(document, 'div', 'told');
  told.role = 'note';
  if (because.length > 0) told.append(t('rulesSay'), listReasons(document, because));
  if (unsure.length > 0)
    told.append(ownElement(document, 'p', 'unsure', t('cannotSee', { count: unsure.length })));
  textOn(document)?.before(told);
}
