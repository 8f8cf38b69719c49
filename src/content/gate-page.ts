import { send } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { JudgedWork, Telling } from '@/model/telling';
import { letIn, loadGateRules } from '@/settings/let-in';
import { loadSettings } from '@/settings/settings';
import { gateElement, toldElement } from './gate-element';
import { hideTags } from './hide-tags';
import { liftRules } from './lift-rules';
import { removeOwnElements } from './own-element';
import type { Visit } from './run-features';

/** A page before whose text there may be a gate. */
export interface GatedPage {
  /** It is there as soon as everything is that rules ask for. */
  until: string;
  /** What is covered, by selectors of which the first that is there counts; the gate stands before it. */
  covered: readonly string[];
  /** Its tags, as far as they may be hidden; null where it has none of its own. */
  tags: string | null;
  /** Asks the background. `name`: by what it is let in; `of`: for what rules are lifted here. */
  judge(page: Document): { name: number | string; of: GateOf; judged: Promise<JudgedWork> };
  /** Tells our popup what it meets, until the function that it returns is called. */
  answer(here: JudgedWork, of: GateOf): () => void;
}

/** A work, or a series by its name. */
interface GateOf {
  work: WorkId | null;
  series?: string;
}

/**
 * Asks before what a page shows if it meets a gate, and says above it what other rules say. It is unseen until it is
 * judged (gate.css); whatever fails, it is shown.
 */
export async function gatePage({ document, left }: Visit, gated: GatedPage): Promise<void> {
  const root = document.documentElement;
  left.addEventListener('abort', () => {
    removeOwnElements(document, 'gate', 'told', 'lifted', 'tags');
    delete root.dataset.dogearGate;
  });
  try {
    const { judges, waits, allowed, hiddenTags } = await loadWanted();
    if (left.aborted) return;
    const open = (): void => {
      root.dataset.dogearGate = 'open';
    };
    // Without a gate among the rules, nothing has to wait for what they say.
    const tags = hiddenTags.length > 0 ? gated.tags : null;
    if (!waits && !tags) open();
    if (!(judges || tags) || !(await isThere(document, gated.until, left))) return;
    const matched = tags ? hideTags(document.querySelector(tags), hiddenTags) : null;
    if (!waits) open();
    if (!judges) return;
    const { name, of, judged } = gated.judge(document);
    const here = await judged;
    const { telling } = here;
    if (left.aborted) return;
    if (matched) matched.textContent = here.matched;
    left.addEventListener('abort', gated.answer(here, of));
    const text = gated.covered.map((one) => document.querySelector<HTMLElement>(one)).find(Boolean);
    if (!telling || !text) return;
    if (telling.asks && !allowed.includes(name)) shut(text, telling, name, of);
    else
      text.before(toldElement(document, telling, () => void send('putDriftAway', of.work ? [of.work] : [])));
  } finally {
    root.dataset.dogearGate ??= 'open';
  }
}

/** What the reader wants of pages with a text. `judges`: their rules are asked; `waits`: the text waits for them. */
async function loadWanted() {
  const [{ any, gates, allowed }, { hiddenTags, rulesOnWorks }] = await Promise.all([
    loadGateRules(),
    loadSettings(),
  ]);
  return { judges: rulesOnWorks && any, waits: rulesOnWorks && gates, allowed, hiddenTags };
}

/** Waits until the parser has come to what is needed. False: there is none. */
async function isThere(document: Document, what: string, left: AbortSignal): Promise<boolean> {
  const found = (): boolean => document.querySelector(what) !== null;
  if (found() || document.readyState !== 'loading') return found();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => found() && done());
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', done, { once: true });
    left.addEventListener('abort', done, { once: true });
  });
  return found() && !left.aborted;
}

function shut(text: HTMLElement, telling: Telling, name: number | string, of: GateOf): void {
  const page = text.ownerDocument;
  const root = page.documentElement;
  const gate = gateElement(page, telling, (way) => {
    if (way === 'leave') {
      if (history.length > 1) history.back();
      else location.assign('/');
      return;
    }
    gate.remove();
    root.dataset.dogearGate = 'open';
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
    if (way === 'once') void letIn(name, Date.now());
    void liftRules(page, { rules: telling.rules, how: way, ...of, back: false });
  });
  text.before(gate);
  root.dataset.dogearGate = 'shut';
  gate.focus({ preventScroll: true });
}
