import { send } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { JudgedWork, Telling } from '@/model/telling';
import { isLetIn, type LetIn, letIn, loadGateRules } from '@/settings/let-in';
import { loadJudging } from '@/settings/page-settings';
import { watchRules } from '@/settings/rule-file';
import type { HiddenKind } from '@/settings/settings';
import { coverText } from './cover-text';
import { gateElement, toldElement } from './gate-element';
import { hideTags } from './hide-tags';
import { liftRules } from './lift-rules';
import { removeOwnElements } from './own-element';
import type { Run } from './run-features';

/** A page before whose text there may be a gate. */
export interface GatedPage {
  /** It is there as soon as everything is that rules ask for. */
  until: string;
  /** What is covered, by selectors of which the first that is there counts; the gate stands before it. */
  covered: readonly string[];
  /** Its tags, as far as they may be hidden; null where it has none of its own. */
  tags: string | null;
  /** Asks the background. */
  judge(page: Document): Asked;
  /** Tells our popup what it meets, until the function that it returns is called. */
  answer(here: JudgedWork, of: GateOf): () => void;
}

/** What the background was asked. `name`: by what it is let in; `of`: for what rules are lifted here. */
interface Asked {
  name: number | string;
  of: GateOf;
  judged: Promise<JudgedWork>;
}

/** A work, or a series by its name. */
interface GateOf {
  work: WorkId | null;
  series?: string;
}

/**
 * Asks before what a page shows if it meets a gate, and says above it what other rules say; anew when rules change, or
 * AO3 shows tags that it hid. It is unseen until it is judged (gate.css); whatever fails, it is shown.
 */
export async function gatePage({ document, left, known }: Run, gated: GatedPage): Promise<void> {
  const cover = coverText(document);
  let newest = 0;
  let held: string | undefined;
  let matched: HTMLElement | null = null;
  let stopAnswering = (): void => undefined;
  /** Waits for what rules ask for. The text waits too, as far as the reader wants something before it is seen. */
  const prepare = async ({ judges, waits, hiddenTags }: Wanted): Promise<boolean> => {
    const tags = hiddenTags.length > 0 ? gated.tags : null;
    if (!waits && !tags) cover.end();
    if (!judges && !tags) return true;
    if (!(await isThere(document, gated.until)) || left.aborted) return false;
    if (tags) matched ??= hideTags(document.querySelector(tags), hiddenTags);
    if (!waits) cover.end();
    cover.renew();
    return true;
  };
  const judge = async (mine: number): Promise<void> => {
    const wanted = await loadWanted(known);
    if (mine !== newest || !(await prepare(wanted))) return;
    const asked = wanted.judges ? gated.judge(document) : null;
    const here = await asked?.judged;
    if (mine !== newest) return;
    stopAnswering();
    if (asked && here) stopAnswering = gated.answer(here, asked.of);
    const meta = gated.tags && document.querySelector(gated.tags);
    if (meta && here && here.unsure.length > 0) observer.observe(meta, { childList: true, subtree: true });
    if (matched) matched.textContent = here?.matched ?? '';
    const telling = here?.telling ?? null;
    const said = JSON.stringify(telling);
    // What stands there, or was answered, stays so until something else is to be said.
    if (said === held) return;
    held = said;
    cover.end();
    tell(document, gated.covered, telling, asked, wanted.allowed);
  };
  const start = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    try {
      await judge(mine);
    } finally {
      if (mine === newest) cover.end();
    }
  };
  const observer = new MutationObserver(start);
  const unwatch = watchRules(start);
  // A page that the browser put away heard of nothing meanwhile.
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void start();
  };
  document.defaultView?.addEventListener('pageshow', comeBack, { signal: left });
  left.addEventListener('abort', () => {
    newest += 1;
    for (const stop of [cover.end, unwatch, stopAnswering]) stop();
    observer.disconnect();
    removeOwnElements(document, 'gate', 'told', 'lifted', 'tags');
    delete document.documentElement.dataset.dogearGate;
  });
  await start();
}

/** Puts what is told before the text, in the place of what stood there. */
function tell(
  page: Document,
  covered: readonly string[],
  telling: Telling | null,
  asked: Asked | null,
  allowed: readonly LetIn[],
): void {
  removeOwnElements(page, 'gate', 'told');
  page.documentElement.dataset.dogearGate = 'open';
  const text = covered.map((one) => page.querySelector<HTMLElement>(one)).find(Boolean);
  if (!asked || !telling || !text) return;
  const { name, of } = asked;
  if (telling.asks && !isLetIn(allowed, name, telling.askedBy)) shut(text, telling, asked);
  else text.before(toldElement(page, telling, () => void send('putDriftAway', of.work ? [of.work] : [])));
}

/** What the reader wants of pages with a text. `judges`: their rules are asked; `waits`: the text waits for them. */
interface Wanted {
  judges: boolean;
  waits: boolean;
  allowed: readonly LetIn[];
  hiddenTags: readonly HiddenKind[];
}

async function loadWanted(known: Promise<void>): Promise<Wanted> {
  const [{ any, gates, allowed }, { isWanted, hiddenTags }] = await Promise.all([
    loadGateRules(),
    loadJudging('rulesOnWorks'),
    known,
  ]);
  return { judges: isWanted && any, waits: isWanted && gates, allowed, hiddenTags };
}

/** Waits until the parser has come to what is needed. False: there is none. */
async function isThere(document: Document, what: string): Promise<boolean> {
  const isFound = (): boolean => document.querySelector(what) !== null;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (document.readyState === 'loading' && !isFound()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', look, { once: true });
    look();
  });
  return isFound();
}

function shut(text: HTMLElement, telling: Telling, { name, of }: Asked): void {
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
    if (way === 'once') void letIn(name, telling.askedBy, Date.now());
    void liftRules(page, { rules: telling.rules, how: way, ...of, back: false });
  });
  text.before(gate);
  root.dataset.dogearGate = 'shut';
  const focus = (): void => gate.focus({ preventScroll: true });
  // Whoever makes a rule on this page may undo it first.
  if (!page.activeElement?.closest('.dogear-pick')) focus();
  // An address that ends in "#workskin", as AO3's links to a next chapter do, takes the focus away once.
  const again = (): unknown => setTimeout(() => page.activeElement === page.body && focus());
  gate.addEventListener('blur', again, { once: true });
}
