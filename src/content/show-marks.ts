import { browser } from 'wxt/browser';
import { findWorkItems } from '@/ao3/find-work-items';
import { send } from '@/messages/wire';
import { loadSettings, type Settings, watchSettings } from '@/settings/settings';
import { drawMark } from './draw-mark';
import { isWhole } from './is-whole';
import { removeOwnElements } from './own-element';
import type { Feature } from './run-features';

/** Of so many works one message may ask. */
const most = 200;

/** While a list arrives, what comes within a frame is asked for together. */
const gatherMs = 16;

/**
 * Says on every item of every list how far the reader is with its work, and lets them choose its shelf. An item is held
 * back by marks.css until that is known, a fifth of a second at most; the line's place is kept free from the first paint
 * on, however late the answer comes. Not in private windows.
 */
export const showMarks: Feature = {
  name: 'Show marks',
  early: true,
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter',

  async run({ document, left, known }) {
    const { dataset } = document.documentElement;
    let stop: () => void = () => undefined;
    const start = ({ marksOnLists, shelfOnPage }: Wanted): void => {
      stop();
      if (marksOnLists) delete dataset.dogearMarks;
      else dataset.dogearMarks = 'off';
      stop = marksOnLists ? markAll(document, shelfOnPage) : () => undefined;
    };
    if (browser.extension.inIncognitoContext) return start(nothing);
    const [settings] = await Promise.all([loadSettings(), known]);
    let wanted: Wanted = settings;
    if (left.aborted) return;
    start(wanted);
    const unwatch = watchSettings((now) => {
      const isOther = now.marksOnLists !== wanted.marksOnLists || now.shelfOnPage !== wanted.shelfOnPage;
      wanted = now;
      if (isOther) start(now);
    });
    left.addEventListener('abort', () => {
      unwatch();
      start(nothing);
    });
  },
};

type Wanted = Pick<Settings, 'marksOnLists' | 'shelfOnPage'>;

const nothing: Wanted = { marksOnLists: false, shelfOnPage: false };

/** A reader's look at the list: from when they come until they come back to it. */
interface Look {
  asked: WeakSet<Element>;
  /** Also for good, when nobody answered. */
  isAsking: boolean;
}

const newLook = (): Look => ({ asked: new WeakSet(), isAsking: false });

/**
 * Marks what is there and what still comes; all of it anew when the reader comes back to it, since an answer that a page
 * was waiting for when it was left never comes. Returns how to stop.
 */
function markAll(document: Document, shelves: boolean): () => void {
  let look: Look | null = newLook();

  /** One message at a time; what comes meanwhile is in the next. */
  const ask = async (now: Look): Promise<void> => {
    if (now.isAsking) return;
    now.isAsking = true;
    if (document.readyState === 'loading') await new Promise((resolve) => setTimeout(resolve, gatherMs));
    while (look === now) {
      const items = findWorkItems(document, (item) => !now.asked.has(item) && isWhole(item));
      if (items.length === 0) break;
      const next = items.slice(0, most);
      for (const { item } of next) now.asked.add(item);
      const marks = await send('findMarks', [...new Set(next.map(({ work }) => work))]);
      if (look !== now) break;
      const markOf = new Map(marks.map((mark) => [mark.work, mark]));
      for (const found of next) drawMark(found, markOf.get(found.work), shelves);
    }
    now.isAsking = false;
  };
  const sweep = (): void => {
    if (!look) return;
    ask(look).catch((error: unknown) => {
      console.warn('Dogear: the marks of this list are not known.', error);
    });
  };
  const again = (): void => {
    if (document.visibilityState !== 'visible') return;
    look = newLook();
    sweep();
  };
  const observer = new MutationObserver(sweep);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', sweep);
  document.addEventListener('visibilitychange', again);
  // The background mostly sleeps: it wakes and opens the library while the page arrives. Its answer says nothing.
  send('findMarks', []).catch(() => undefined);
  sweep();
  return () => {
    look = null;
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', sweep);
    document.removeEventListener('visibilitychange', again);
    removeOwnElements(document, 'mark-line');
    for (const item of document.querySelectorAll<HTMLElement>('[data-dogear-marked]'))
      delete item.dataset.dogearMarked;
  };
}
