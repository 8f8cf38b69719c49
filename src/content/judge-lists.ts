import { loadRules, noRules, watchRules } from '@/settings/rule-file';
import { loadSettings, watchSettings } from '@/settings/settings';
import { answerMet } from './answer-met';
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
  let next: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const go = (): void => {
    next = undefined;
    try {
      if (!judgement.sweep()) next = setTimeout(go);
      // Until the first items are judged, what stands below their list waits with them.
      else if (!judgement.waits) root.dataset.dogear ??= 'a';
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
    else if (covers) root.dataset.dogear = root.dataset.dogear === 'a' ? 'b' : 'a';
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
