import { browser } from 'wxt/browser';
import { readSeenWork } from '@/ao3/read-seen-work';
import { send } from '@/messages/wire';
import type { Feature } from './run-features';

/**
 * Tells the background that the reader opened a page of a work, so that what waits in the queue waits a little longer;
 * and how far the work is, so that the library knows when its copy is behind. Of private windows, and while we are
 * off, nothing is told but that there was a page: the queue goes on, and gives way to it as ever.
 */
export const tellVisit: Feature = {
  name: 'Tell visit',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter' || kind === 'chapter-index',

  async run({ document, page }) {
    const told = page.kind !== 'chapter-index' && !browser.extension.inIncognitoContext;
    const seen = told ? readSeenWork(document, document.URL) : null;
    await send('tellVisit', seen ? [seen] : []);
  },

  runOff: () => send('tellVisit', []),
};
