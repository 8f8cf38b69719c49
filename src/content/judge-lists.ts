import { PageChanged } from '@/ao3/page-changed';
import { readBlurb } from '@/ao3/read-blurb';
import { readBlurbNames } from '@/ao3/read-blurb-names';
import { t } from '@/i18n/listing';
import type { ReadyRules } from '@/model/rule';
import type { Verdict } from '@/model/verdict';
import { factsOfBlurb } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { loadRules, noRules, watchRules } from '@/settings/rule-file';
import { type HiddenKind, loadSettings, watchSettings } from '@/settings/settings';
import { answerMet } from './answer-met';
import { CountLine } from './count-line';
import { GatherMet } from './gather-met';
import { hideTags } from './hide-tags';
import { markItem } from './mark-item';
import { removeOwnElements } from './own-element';
import type { Feature } from './run-features';

/** What an author wrote may look like an item of a list, and is none. The same as in listing.css. */
const unjudged = 'li.blurb:not([data-dogear], .userstuff li)';

/** Items stay unseen for a moment and a half by listing.css; while the page arrives, that is renewed. */
const renewMs = 1000;

/** How long items are judged in one go: under very many rules the page can be scrolled and left between two of them. */
const goMs = 25;

/** Judges every item of every list by the reader's rules before it is seen. Whatever fails, everything is shown. */
export const judgeLists: Feature = {
  name: 'Judge lists',
  early: true,
  // Who answers the popup on a work's own page is the gate.
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter',

  async run({ document, page, left }) {
    let stop: () => void = () => undefined;
    const start = async (): Promise<void> => {
      const [saved, { hiddenTags, rulesOnLists }] = await Promise.all([loadRules(), loadSettings()]);
      const rules = rulesOnLists ? saved : noRules;
      stop();
      if (!left.aborted) stop = judgeAll(document, { rules, hiddenTags, isSeries: page.kind === 'series' });
    };
    try {
      await start();
    } catch (error) {
      document.documentElement.dataset.dogear = 'open';
      throw error;
    }
    if (left.aborted) return;
    const unwatch = [watchRules(() => void start()), watchSettings(() => void start())];
    left.addEventListener('abort', () => {
      for (const one of unwatch) one();
      removeOwnElements(document, 'lifted');
      stop();
    });
  },
};

/** What the reader wants of a list. */
interface Asked {
  rules: ReadyRules;
  hiddenTags: readonly HiddenKind[];
  isSeries: boolean;
}

/** Judges what is there and what still comes. Returns how to stop, which leaves the page as AO3 made it. */
function judgeAll(document: Document, asked: Asked): () => void {
  const { rules, hiddenTags } = asked;
  const covers = rules.covers || hiddenTags.length > 0;
  const root = document.documentElement;
  const open = (): void => {
    root.dataset.dogear = 'open';
  };
  if (rules.rules === '' && !covers) {
    open();
    return () => delete root.dataset.dogear;
  }
  const judgement = new Judgement(document, asked);
  let next: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    next = undefined;
    try {
      if (!judgement.sweep()) next = setTimeout(go);
      // Until the first items are judged, what stands below their list waits with them.
      else root.dataset.dogear ??= 'a';
    } catch (error) {
      stopWatching();
      open();
      throw error;
    }
  };
  // What we write ourselves is a change too, and must not have a go follow at once upon another.
  const sweep = (): void => {
    if (next === undefined) go();
  };
  const observer = new MutationObserver(sweep);
  const renewing = setInterval(() => {
    if (document.readyState !== 'loading' && next === undefined) clearInterval(renewing);
    else if (covers) root.dataset.dogear = root.dataset.dogear === 'a' ? 'b' : 'a';
  }, renewMs);
  const stopAnswering = answerMet(() => judgement.met.list());
  const stopWatching = (): void => {
    observer.disconnect();
    clearTimeout(next);
    clearInterval(renewing);
    document.removeEventListener('DOMContentLoaded', sweep);
  };
  if (!covers) open();
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', sweep);
  sweep();
  return () => {
    stopWatching();
    stopAnswering();
    removeOwnElements(document, 'count', 'why', 'tags');
    for (const marked of document.querySelectorAll<HTMLElement>('[data-dogear]'))
      delete marked.dataset.dogear;
  };
}

/** The rules on one page. */
class Judgement {
  readonly met = new GatherMet();
  readonly #document: Document;
  readonly #book: RuleBook;
  readonly #line: CountLine | null;
  readonly #asked: Asked;
  readonly #today = today();
  /** The lines of the rules that could not tell. */
  readonly #unsure = new Set<number>();

  constructor(document: Document, asked: Asked) {
    const { rules } = asked;
    this.#document = document;
    this.#book = new RuleBook(rules);
    this.#line = rules.covers ? new CountLine(document) : null;
    this.#asked = asked;
  }

  /** Judges every item that is whole and was not judged before, for one go. Whether it came to the end. */
  sweep(): boolean {
    const end = performance.now() + goMs;
    for (const item of this.#document.querySelectorAll<HTMLElement>(unjudged)) {
      if (performance.now() > end) return false;
      this.#line?.standAbove(item);
      if (!this.#isWhole(item)) continue;
      const verdict = this.#judge(item);
      markItem(item, verdict);
      this.#hideTags(item, verdict);
      this.met.add(verdict);
      this.#addUnsure(verdict);
      if (verdict.action === 'hide') this.#line?.add(item, verdict.because);
    }
    return true;
  }

  #hideTags(item: Element, { because, unsure }: Verdict): void {
    const { rules, hiddenTags } = this.#asked;
    if (hiddenTags.length === 0) return;
    const matched = hideTags(item.querySelector(':scope > .tags'), hiddenTags);
    if (!matched || rules.rules === '') return;
    if (because.length > 0) matched.textContent = t('matchSome', { count: because.length });
    else matched.textContent = t(unsure.length > 0 ? 'matchUnsure' : 'matchNone');
  }

  #addUnsure({ unsure }: Verdict): void {
    for (const { line } of unsure) this.#unsure.add(line);
    if (unsure.length > 0) this.#line?.addUnsure(this.#unsure.size);
  }

  /** While the page arrives, an item is whole when something follows it, or what it is in. */
  #isWhole(item: Element): boolean {
    if (this.#document.readyState !== 'loading') return true;
    for (let at: Node | null = item; at && at !== this.#document.body; at = at.parentNode) {
      if (at.nextSibling) return true;
    }
    return false;
  }

  #judge(item: Element): Verdict {
    const shown: Verdict = { action: null, because: [], unsure: [] };
    const candidates = this.#book.candidates(readBlurbNames(item));
    if (candidates.length === 0) return shown;
    try {
      const blurb = readBlurb(item);
      const facts = blurb && factsOfBlurb(blurb, this.#asked.isSeries);
      return facts ? judge(facts, candidates, this.#today) : shown;
    } catch (error) {
      // One item that is not as expected is shown, and takes nothing from the others.
      if (error instanceof PageChanged || error instanceof RangeError) return shown;
      throw error;
    }
  }
}
