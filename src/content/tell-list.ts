import { browser } from 'wxt/browser';
import { readBlurbs } from '@/ao3/read-blurbs';
import { visitedWorksIn } from '@/ao3/read-seen-works';
import { send } from '@/messages/wire';
import { seenFactsOf } from '@/rules/facts';
import { loadSettings } from '@/settings/settings';
import type { Feature } from './run-features';

/**
 * Tells the background that the reader opened a page, so that what waits in the queue waits a little longer; what the
 * page says of works, so that the library knows which of its copies are behind; and, when nothing else is to be done,
 * the facts of works on which rules can be tried. Of private windows nothing is told but that there was a page.
 */
export const tellList: Feature = {
  name: 'Tell of a list',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter' && kind !== 'chapter-index',

  async run({ document, page, left }) {
    const blurbs = browser.extension.inIncognitoContext ? [] : readBlurbs(document);
    await send('tellVisit', visitedWorksIn(blurbs));
    if (blurbs.length === 0 || !(await loadSettings()).rememberSeen) return;
    requestIdleCallback(() => {
      const facts = seenFactsOf(blurbs, page.kind === 'series');
      if (facts.length > 0 && !left.aborted) void send('tellSeen', facts).catch(console.warn);
    });
  },
};
