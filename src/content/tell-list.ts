import { browser } from 'wxt/browser';
import { type FactsOfItem, readSeenFacts, readVisitedWorks } from '@/ao3/read-seen-works';
import { send } from '@/messages/wire';
import { isOn } from '@/settings/page-settings';
import { factsOfItem } from './known-items';
import type { Feature } from './run-features';

/**
 * Tells the background that the reader opened a page, so that what waits in the queue waits a little longer; what the
 * page says of works, so that the library knows which of its copies are behind; and, when nothing else is to be done,
 * the facts of works on which rules can be tried. Of private windows, and while we are off, nothing is told but that
 * there was a page.
 */
export const tellList: Feature = {
  name: 'Tell of a list',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter' && kind !== 'chapter-index',

  async run({ document, page, left }) {
    const factsOf: FactsOfItem = (item) => factsOfItem(item, page.kind === 'series');
    const visited = browser.extension.inIncognitoContext ? [] : readVisitedWorks(document, factsOf);
    await send('tellVisit', visited);
    if (visited.length === 0 || !(await isOn('rememberSeen'))) return;
    requestIdleCallback(() => {
      if (!left.aborted) void send('tellSeen', readSeenFacts(document, factsOf)).catch(console.warn);
    });
  },

  runOff: () => send('tellVisit', []),
};
