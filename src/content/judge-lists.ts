import { today } from '@/rules/today';
import { loadJudging, watchAnySetting } from '@/settings/page-settings';
import { loadRules, noRules, watchRules } from '@/settings/rule-file';
import { answerMet } from './answer-met';
import { AskMarks } from './ask-marks';
import { type Asked, Judgement } from './judgement';
import { removeOwnElements } from './own-element';
import type { Feature } from './run-features';

/** Items stay unseen for a moment and a half by listing.css; while the page arrives, that is renewed. */
const renewMs = 1000;

/** Judges every item of every list by the reader's rules before it is seen. Whatever fails, everything is shown. */
export const judgeLists: Feature = {
  name: 'Judge lists',
  early: true,
  // Who answers the popup on a work's own page is the gate.
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter',

  async run({ document, page, left, known }) {
    const root = document.documentElement;
    const marks = new AskMarks();
    let stop: () => void = () => undefined;
    let held: Asked | null = null;
    /** `isOther`: what is asked may be the same and come to something else. */
    const start = async (isOther = false): Promise<void> => {
      const [saved, { isWanted, hiddenTags }] = await Promise.all([
        loadRules(),
        loadJudging('rulesOnLists'),
        known,
      ]);
      const rules = isWanted ? saved : noRules;
      const asked = { rules, hiddenTags, isSeries: page.kind === 'series', day: today(), marks };
      if (left.aborted || (!isOther && held && isSame(asked, held))) return;
      held = asked;
      stop();
      stop = judgeAll(document, asked);
    };
    // A page that is put away hears of nothing; nobody may see it as it was when it is put back.
    const putAway = ({ persisted }: PageTransitionEvent): void => {
      if (persisted && held?.rules.asksReader && root.dataset.dogear !== 'open') root.dataset.dogear = 'away';
    };
    // What hid it meanwhile ran out like any animation, so another begins.
    const putBack = (): void => {
      if (root.dataset.dogear === 'away') root.dataset.dogear = 'back';
    };
    const comeBack = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      putBack();
      await start(await marks.again());
      if (/away|back/.test(root.dataset.dogear ?? '')) root.dataset.dogear = 'a';
    };
    try {
      await start();
    } catch (error) {
      root.dataset.dogear = 'open';
      throw error;
    }
    if (left.aborted) return;
    const unwatch = [watchRules(() => void start()), watchAnySetting(() => void start())];
    document.addEventListener('visibilitychange', comeBack, { signal: left });
    document.defaultView?.addEventListener('pagehide', putAway, { signal: left });
    document.defaultView?.addEventListener('pageshow', putBack, { signal: left });
    left.addEventListener('abort', () => {
      for (const one of unwatch) one();
      removeOwnElements(document, 'lifted');
      stop();
    });
  },
};

/** What listing.css knows on the page: each begins the animation of the other anew. */
const others: Readonly<Record<string, string>> = { a: 'b', b: 'a', c: 'd', d: 'c' };

const isSame = (one: Asked, other: Asked): boolean =>
  one.rules.rules === other.rules.rules &&
  one.hiddenTags.join() === other.hiddenTags.join() &&
  one.day === other.day;

/** Judges what is there and what still comes. Returns how to stop, which leaves the page as AO3 made it. */
function judgeAll(document: Document, asked: Asked): () => void {
  const { rules, hiddenTags } = asked;
  // What comes a moment late must not move what is seen, whatever it is.
  const covers = rules.covers || rules.asksReader || hiddenTags.length > 0;
  const root = document.documentElement;
  const open = (): void => {
    root.dataset.dogear = 'open';
  };
  if (rules.rules === '' && !covers) {
    open();
    return () => delete root.dataset.dogear;
  }
  // Where items wait ("c"), what stands below their list waits with them. Each of the two has another that renews it.
  const say = (what: 'a' | 'c'): void => {
    const now = root.dataset.dogear;
    if (now === undefined || (others[now] && now !== what && now !== others[what]))
      root.dataset.dogear = what;
  };
  let next: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const go = (): void => {
    next = undefined;
    try {
      if (judgement.sweep()) say(judgement.waits ? 'c' : 'a');
      else next = setTimeout(go);
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
  const judgement = new Judgement(document, asked, () => {
    if (!isOver) sweep();
  });
  const observer = new MutationObserver(sweep);
  const renewing = setInterval(() => {
    if (document.readyState !== 'loading' && next === undefined && !judgement.waits) clearInterval(renewing);
    else if (covers) root.dataset.dogear = others[root.dataset.dogear ?? ''] ?? 'c';
  }, renewMs);
  const stopAnswering = answerMet(() => judgement.met.list());
  const stopWatching = (): void => {
    isOver = true;
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
