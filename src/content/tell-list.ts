import { browser } from 'wxt/browser';
import { readVisitedWorks } from '@/ao3/read-seen-works';
import { send } from '@/messages/wire';
import type { Feature } from './run-features';

/**
 * Tells the background that the reader opened a page, so that what waits in the queue waits a little longer; and what
 * the page says of works, so that the library knows which of its copies are behind. Of private windows nothing is told
 * but that there was a page.
 */
export const tellList: Feature = {
  name: 'Tell of a list',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter' && kind !== 'chapter-index',

  async run({ document }) {
    const seen = browser.extension.inIncognitoContext ? [] : readVisitedWorks(document);
    await send('tellVisit', seen);
  },
};
